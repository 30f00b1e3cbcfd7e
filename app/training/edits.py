"""Edits are parameters set by hand in the middle of a run: what follows is another run from there."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from app.slope import Array
from app.training.step import Point

Edits = Mapping[int, Mapping[int, float]]
"""By count: what is set before that step, as the places in theta and their new values."""

NO_EDITS: Edits = MappingProxyType({})


def edited(here: Point, edits: Edits) -> Point:
    """Return the point with what is set there by hand; what the rule remembers stays as it is."""
    if here.count not in edits:
        return here
    return replace(here, theta=_with_values(here.theta, edits[here.count]))


def _with_values(theta: Array, values: Mapping[int, float]) -> Array:
    changed = theta.copy()
    changed[list(values)] = list(values.values())
    return changed
