"""Edits: parameters that a visitor changes in the middle of a run."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from app.slope import Array
from app.training.step import Point

Edits = Mapping[int, Mapping[int, float]]
"""By step count: the indices in theta that are edited before that step, and their new values."""

NO_EDITS: Edits = MappingProxyType({})


def edited(here: Point, edits: Edits) -> Point:
    """Return the point with the edits of its step count applied; the optimizer's state does not change."""
    if here.count not in edits:
        return here
    return replace(here, theta=_with_values(here.theta, edits[here.count]))


def _with_values(theta: Array, values: Mapping[int, float]) -> Array:
    changed = theta.copy()
    changed[list(values)] = list(values.values())
    return changed
