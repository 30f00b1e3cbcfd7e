"""Lockstep: several runs on one network take each step together, one a row of a field of thetas.

Each run is, to the bit, the run that it would be alone. What can be measured or moved in one call is; the
others take the same step one by one. A run that diverges leaves the field, and the others go on.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from app.descent.plan import Plan
from app.slope import Array
from app.training.chunks import Stopped, keep_what_is_freed
from app.training.measured_together import Measuring, StackedAt, measure_lanes
from app.training.moved_together import moved, squads_of, without


class Lane(NamedTuple):
    """One run of the field: how it measures, and the plan by which it moves."""

    measuring: Measuring
    plan: Plan


class Course(NamedTuple):
    """What a run did: its points (steps + 1, P), and the loss (steps,) measured before each step.

    diverged: the count of the step that left the finite numbers, None if none did. Then it is the last one.
    """

    thetas: Array
    measured: Array
    diverged: int | None


def lockstep(
    lanes: Sequence[Lane],
    start: Array,
    steps: int,
    stacked_at: StackedAt,
    keep_going: Callable[[], bool] = lambda: True,
) -> list[Course]:
    """Let all lanes take so many steps, at least 1, from one start (P,), where the count is 0.

    Raises Stopped when keep_going says no; it is asked after each step.
    """
    keep_what_is_freed()
    thetas = np.tile(start, (steps + 1, len(lanes), 1))
    measured = np.empty((steps, len(lanes)))
    taken = np.full(len(lanes), steps)
    measuring, plans = [lane.measuring for lane in lanes], [lane.plan for lane in lanes]
    here, squads = list(range(len(lanes))), squads_of(plans, start)
    for count in range(steps):
        slopes = measure_lanes(measuring, here, thetas[count], count, stacked_at)
        squads = [moved(squad, slopes, thetas[count], thetas[count + 1]) for squad in squads]
        measured[count] = slopes.values
        finite = np.isfinite(slopes.values) & np.isfinite(thetas[count + 1]).all(axis=-1)
        gone = [lane for lane in here if not finite[lane]]
        if gone:
            taken[gone] = count + 1
            here = [lane for lane in here if finite[lane]]
            squads = [left for squad in squads for left in without(squad, gone, plans)]
        if not here:
            break
        if not keep_going():
            raise Stopped
    return [
        Course(thetas[: taken[lane] + 1, lane], measured[: taken[lane], lane], _diverged(lane, taken, here))
        for lane in range(len(lanes))
    ]


def _diverged(lane: int, taken: Array, here: Sequence[int]) -> int | None:
    return None if lane in here else int(taken[lane]) - 1
