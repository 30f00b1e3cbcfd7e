"""Minima of a problem with two parameters, and which of them runs have reached: that makes basins."""

import numpy as np

from app.derivatives.backpropagation import backpropagation
from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.slope import Array, Slope
from app.training.many_runs import NOT_DIVERGED, Ends, ManyRuns, run_many
from app.training.step import Training
from app.training.tasks import KeepGoing, always

ON_ITS_WAY, DIVERGED, RESTS_ELSEWHERE, NO_VALUE = -1, -2, -3, -4
"""What became of a start that has reached no minimum of the list; others have its place there, from 0."""

MOST_MINIMA = 26
"""As many as there are letters."""

# As a share of the window's diagonal.
REACH = 0.01
FLAT = 1e-6

NEAR_ZERO = 1e-12
"""As a share of the reach: what a search leaves of a coordinate that is 0."""

_SEARCHES, _SEARCH_STEPS = 9, 100

Extent = tuple[float, float, float, float]


def grid(extent: Extent, columns: int, rows: int) -> Array:
    """Return the points (rows, columns, 2) of a window (left, right, bottom, top), the lowest row first."""
    left, right, bottom, top = extent
    x, y = np.linspace(left, right, columns), np.linspace(bottom, top, rows)
    return np.stack(np.meshgrid(x, y), axis=-1)


def reach(extent: Extent) -> float:
    """Return how near a minimum counts as reached: a hundredth of the window's diagonal."""
    left, right, bottom, top = extent
    return REACH * float(np.hypot(right - left, top - bottom))


def find_minima(search: Training, extent: Extent, keep_going: KeepGoing = always) -> tuple[Array, Array]:
    """Return the minima (minima, 2) that are found, and the losses there (minima,), lowest first.

    search: a descent by second derivatives; it starts from a coarse grid in the window, so a narrow minimum
    may be missed. A minimum is a point without slope where no curvature is negative, up to rounding. Of two
    within reach of one another the lower one is listed, and at most 26 in all. A coordinate that the search
    leaves within a trillionth of the reach is 0.
    Raises Stopped when keep_going says no.
    """
    starts = grid(extent, _SEARCHES, _SEARCHES).reshape(-1, 2)
    graph = search.graph_at(0)
    runs = ManyRuns(lambda rates: search, graph)
    points = run_many(runs, starts, np.ones(len(starts)), _SEARCH_STEPS, keep_going).theta
    slope = search.source_at(0).measure(graph, points).slope
    value = np.asarray(slope.value)
    order = np.lexsort((*points.T[::-1], value))
    kept = _apart(points, [int(i) for i in order if _is_bottom(slope, i)], reach(extent))
    found = np.where(np.abs(points[kept]) < NEAR_ZERO * reach(extent), 0.0, points[kept])
    return found, np.where((found == points[kept]).all(axis=-1), value[kept], loss(graph, found))


def reached(graph: Graph, starts: Array, ends: Ends, minima: Array, distance: float) -> Array:
    """Return for each run the place of the minimum that it is within a distance of, or what became of it.

    starts: where they began (runs, 2). Where the function has no finite value there, no run begins.
    """
    found = np.full(len(ends.theta), ON_ITS_WAY)
    gradient = np.abs(backpropagation().measure(graph, ends.theta).slope.gradient).max(axis=-1)
    found[gradient <= FLAT] = RESTS_ELSEWHERE
    if len(minima):
        apart = np.hypot(*np.moveaxis(ends.theta[:, None] - minima, -1, 0))
        nearest = apart.argmin(axis=-1)
        near = apart[np.arange(len(apart)), nearest] <= distance
        found[near] = nearest[near]
    found[(ends.diverged != NOT_DIVERGED) | ~np.isfinite(ends.loss)] = DIVERGED
    found[~np.isfinite(loss(graph, starts))] = NO_VALUE
    return found


def _is_bottom(slope: Slope, run: int) -> bool:
    """Whether there is no slope, and no curvature is negative, up to rounding."""
    value, gradient, hessian = (np.asarray(part)[run] for part in slope)
    if not (np.isfinite(value) and np.isfinite(hessian).all()):
        return False
    curvatures = np.linalg.eigvalsh(hessian)
    flat = np.abs(gradient).max() <= FLAT * (1 + np.abs(value))
    return bool(flat and curvatures[0] >= -FLAT * max(1.0, np.abs(curvatures).max()))


def _apart(points: Array, order: list[int], distance: float) -> list[int]:
    """The first of these points, and each further one that is not within a distance of an earlier one."""
    kept: list[int] = []
    for i in order:
        if len(kept) < MOST_MINIMA and all(np.hypot(*(points[i] - points[j])) > distance for j in kept):
            kept.append(i)
    return kept
