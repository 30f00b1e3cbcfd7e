"""Measures several runs before a step: those of one source as one where they can, others one by one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from app.derivatives.graph import Graph
from app.derivatives.together import Together
from app.slope import Array, Slope
from app.training.step import Training


class Measuring(NamedTuple):
    """How a run measures alone, how it does together with others (None: it does not), and its seed."""

    training: Training
    together: Together | None
    seed: int


StackedAt = Callable[[Sequence[int], int], Graph | None]
"""From lanes and a count: the graph of these runs with a run axis; None where they are better not stacked."""


class Slopes(NamedTuple):
    """What has been measured before a step: values (lanes,), gradients (lanes, P), Hessians by lane."""

    values: Array
    gradients: Array
    hessians: dict[int, Array]

    def of(self, lanes: Array | int) -> Slope:
        """The slopes of several lanes, or of one alone by its number."""
        hessian = self.hessians.get(lanes) if isinstance(lanes, int) else None
        return Slope(self.values[lanes], self.gradients[lanes], hessian)


def measure_lanes(
    lanes: Sequence[Measuring], here: Sequence[int], thetas: Array, count: int, stacked_at: StackedAt
) -> Slopes:
    """Return what is measured at thetas (lanes, P) in the lanes that are still here."""
    slopes = Slopes(np.zeros(len(lanes)), np.zeros(thetas.shape), {})
    for members in _groups(lanes, here):
        together, graph = lanes[members[0]].together, None
        if together is not None and len(members) > 1:
            graph = stacked_at(members, count)
        if together is None or graph is None:
            _measure_one_by_one(slopes, lanes, members, thetas, count)
        else:
            keys = [(lanes[lane].seed, count) for lane in members]
            slope = together.measure(graph, thetas[members], keys).slope
            slopes.values[members], slopes.gradients[members] = slope.value, slope.gradient
    return slopes


def _groups(lanes: Sequence[Measuring], here: Sequence[int]) -> list[list[int]]:
    """Put lanes together that measure together."""
    by_kind: dict[object, list[int]] = {}
    for lane in here:
        together = lanes[lane].together
        by_kind.setdefault(None if together is None else together.kind, []).append(lane)
    return list(by_kind.values())


def _measure_one_by_one(
    slopes: Slopes, lanes: Sequence[Measuring], members: Sequence[int], thetas: Array, count: int
) -> None:
    for lane in members:
        training = lanes[lane].training
        slope = training.source_at(count).measure(training.graph_at(count), thetas[lane]).slope
        slopes.values[lane], slopes.gradients[lane] = slope.value, slope.gradient
        if slope.hessian is not None:
            slopes.hessians[lane] = slope.hessian
