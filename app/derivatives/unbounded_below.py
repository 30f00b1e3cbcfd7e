"""Finds out whether a function seems to fall without end: far out and close to zero, in all directions."""

from itertools import product
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.slope import Array

MOST_VARIABLES = 2
"""Beyond, there are too many directions."""

_DISTANCES = 10.0 ** np.array([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128, 256])
_LAST = 4
"""So many distances in a row must each lead lower, and not by less and less."""
_SHOWN = 5
"""Which of the distances is told: 1e8, or 1e-8."""


class Depth(NamedTuple):
    """A place where a function is very low: its point and the value there."""

    point: Array
    value: float


def depth_of(graph: Graph) -> Depth | None:
    """Return a very low place if the function seems to fall without end; else None.

    This is no proof: values at a few places cannot give one.
    """
    if not 1 <= graph.size <= MOST_VARIABLES:
        return None
    directions = np.array([each for each in product((0.0, 1.0, -1.0), repeat=graph.size) if any(each)])
    points = np.concatenate([_DISTANCES, 1 / _DISTANCES]).reshape(2, -1, 1) * directions[:, None, None]
    with np.errstate(all="ignore"):
        values = np.asarray(loss(graph, points))
    for place, along in zip(
        points.reshape(-1, *points.shape[2:]), values.reshape(-1, values.shape[2]), strict=True
    ):
        known = _known(along)
        if _falls_on(along[:known], is_endless=known < along.size and bool(np.isneginf(along[known]))):
            shown = min(_SHOWN, known - 1)
            return Depth(place[shown], float(along[shown]))
    return None


def _known(values: Array) -> int:
    """How many values there are before the first that is no finite number."""
    missing = np.flatnonzero(~np.isfinite(values))
    return int(missing[0]) if missing.size else values.size


def _falls_on(values: Array, is_endless: bool) -> bool:
    """Whether values go down at the end, and not ever slower; endless: what follows is below all numbers."""
    falls = np.diff(values)[-_LAST:]
    enough = falls.size == _LAST or (is_endless and falls.size > 0)
    return enough and bool((falls < 0).all()) and bool((np.diff(falls) < 0).all())
