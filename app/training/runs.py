"""A run is one training: step after step, from one point to where it leads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, TypeVar

import numpy as np

from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.descent.optimizer import Optimizer, State
from app.slope import Array
from app.training.step import step

Record = TypeVar("Record")


class Stopped(Exception):  # noqa: N818 - to be stopped is not an error
    """The one who asked for the run has gone, or its time is up."""


class Training(NamedTuple):
    """What stays the same in a run. Data and random directions may differ from step to step."""

    graph_at: Callable[[int], Graph]
    source_at: Callable[[int], Source]
    optimizer: Optimizer


@dataclass(frozen=True)
class Point:
    """Where a run stands: theta (P,), what the optimizer remembers, and how many steps it has taken."""

    theta: Array
    state: State
    count: int


class Iteration(NamedTuple):
    """One step of a run: the point it was measured at, the measurement, the update, and where it led."""

    start: Point
    measurement: Measurement
    update: Array
    end: Point

    @property
    def diverged(self) -> bool:
        """Whether the loss, or a parameter after the step, is no longer a finite number."""
        return not (np.isfinite(self.measurement.slope.value) and np.isfinite(self.end.theta).all())


def iterations(training: Training, start: Point) -> Iterator[Iteration]:
    """Yield one iteration after the other; the last is the one that diverges, if any does."""
    here = start
    while True:
        taken = step(
            training.graph_at(here.count),
            training.source_at(here.count),
            training.optimizer,
            here.theta,
            here.state,
        )
        end = Point(taken.theta, taken.state, here.count + 1)
        iteration = Iteration(here, taken.measurement, taken.update, end)
        yield iteration
        if iteration.diverged:
            return
        here = end


def train(
    training: Training,
    start: Point,
    steps: int,
    record: Callable[[Iteration], Record],
    every: int = 1,
    keep_going: Callable[[], bool] = lambda: True,
) -> tuple[list[Record], Point, int | None]:
    """Take at most `steps` steps. Return the records, where the run stands, and the count that diverged.

    Every `every`-th iteration is recorded, the first one included, and so is one that diverges.
    Raises Stopped when keep_going says no; it is asked before each step.
    """
    records: list[Record] = []
    end, diverged = start, None
    for iteration in islice(iterations(training, start), steps):
        if not keep_going():
            raise Stopped
        end = iteration.end
        diverged = iteration.start.count if iteration.diverged else None
        if diverged is not None or (iteration.start.count - start.count) % every == 0:
            records.append(record(iteration))
    return records, end, diverged
