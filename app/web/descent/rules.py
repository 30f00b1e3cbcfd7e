"""What a rule of descent tells about its updates: their parts, and the rates that are too large for it."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from app.descent.cartoon import cartoon_of
from app.descent.optimizer import State
from app.descent.parts import Part
from app.descent.plan import Plan
from app.descent.rules import RULES
from app.slope import Array, Slope


def parts_of(rule: Plan, slope: Slope, state: State, theta: Array) -> tuple[Part, ...]:
    """The arrows and boxes that one update is made of."""
    return cartoon_of(rule, slope, state, theta)


def in_columns(steps: Sequence[tuple[Part, ...]]) -> list[dict[str, Any]]:
    """Parts step by step, as one object for each part with a row for each step."""
    return [
        {
            "name": column[0].name,
            "formula": column[0].formula,
            "arrows": np.array([part.arrow for part in column]),
            "boxes": np.array([part.box for part in column]),
        }
        for column in zip(*steps, strict=True)
    ]


def critical_rates(rule: Plan, curvature: float | None) -> dict[str, float] | None:
    """Where a rule begins to oscillate and to diverge, were the curvature the same everywhere.

    None for rules without such a limit, for rates that change, and where the surface does not bend upwards.
    """
    changing = rule.schedule is not None or rule.clip is not None
    known = RULES[rule.name].critical if rule.own is None else None
    if curvature is None or not curvature > 0 or changing or known is None:
        return None
    return {"curvature": curvature, **known(curvature, rule.settings)._asdict()}
