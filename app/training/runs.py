"""A run is one training: a sequence of steps from a starting point."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

import numpy as np

from app.derivatives.measurement import Measurement
from app.slope import Array
from app.training.chunks import Stopped
from app.training.edits import NO_EDITS, Edits, edited
from app.training.step import Point, Training, step_from

Record = TypeVar("Record")


class Iteration(NamedTuple):
    """One step of a run: the point before it, the measurement there, the update, and the point after it.

    diverged: whether the loss, or a parameter after the step, is no longer a finite number.
    """

    start: Point
    measurement: Measurement
    update: Array
    end: Point
    diverged: bool


def iterations(training: Training, start: Point, edits: Edits = NO_EDITS) -> Iterator[Iteration]:
    """Yield one iteration after the other; an iteration that diverges is the last.

    An iteration with edits starts from the edited point, and so does the plan that takes over there.
    """
    here = start
    while True:
        taken, end = step_from(training, here)
        finite = np.isfinite(taken.measurement.slope.value) and np.isfinite(taken.theta).all()
        yield Iteration(here, taken.measurement, taken.update, end, diverged=not finite)
        if not finite:
            return
        training, here = edited(training, end, edits)


def points_before(
    training: Training,
    start: Point,
    counts: Sequence[int],
    edits: Edits = NO_EDITS,
    keep_going: Callable[[], bool] = lambda: True,
) -> Array:
    """Return the points (counts, P) before these steps, which are in order; fewer where the run diverges.

    Raises Stopped when keep_going says no; it is asked after each step.
    """
    wanted = set(counts)
    points: list[Array] = []
    for taken in iterations(training, start, edits):
        if taken.start.count in wanted:
            points.append(taken.start.theta)
        if taken.start.count == counts[-1]:
            break
        if not keep_going():
            raise Stopped
    return np.array(points)


def train(
    training: Training,
    start: Point,
    steps: int,
    record: Callable[[Iteration], Record],
    every: int = 1,
    keep_going: Callable[[], bool] = lambda: True,
    edits: Edits = NO_EDITS,
) -> tuple[list[Record], Point, int | None]:
    """Take at most `steps` steps. Return the records, where the run stands, and the count that diverged.

    Every `every`-th iteration is recorded, the first one included, and so is one that diverges.
    edits: changes of parameters, or of the plan, during the run; the start is not edited.
    Raises Stopped when keep_going says no; it is asked after each step.
    """
    records: list[Record] = []
    end, diverged = start, None
    for taken in islice(iterations(training, start, edits), steps):
        end = taken.end
        diverged = taken.start.count if taken.diverged else None
        if taken.diverged or (taken.start.count - start.count) % every == 0:
            records.append(record(taken))
        if not keep_going():
            raise Stopped
    return records, end, diverged
