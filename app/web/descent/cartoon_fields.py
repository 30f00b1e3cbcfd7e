"""The parts of each update of a racer and the critical learning rates of its rule, as the answer has them."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

from app.descent.cartoon import cartoon_of
from app.descent.plan import Plan, optimizer_of
from app.descent.rules import RULES
from app.setting import complete
from app.slope import Slope
from app.training.runs import Iteration


def parts_of(rule: Plan, steps: Sequence[Iteration]) -> list[dict[str, Any]]:
    """One object for each part, with its arrow and its box at every step."""
    parts = [cartoon_of(rule, step.measurement.slope, step.start.state, step.start.theta) for step in steps]
    return [
        {
            "name": column[0].name,
            "formula": column[0].formula,
            "arrows": np.array([part.arrow for part in column]),
            "boxes": np.array([part.box for part in column]),
        }
        for column in zip(*parts, strict=True)
    ]


@cache
def count_of_parts(rule: str) -> int:
    """How many parts an update of this rule has, for two parameters."""
    plan = Plan(rule, complete(RULES[rule].settings, {}))
    theta = np.zeros(2)
    slope = Slope(np.zeros(()), np.ones(2), np.eye(2))
    return len(cartoon_of(plan, slope, optimizer_of(plan).init(theta), theta))


def critical_fields(rule: Plan, curvature: float) -> dict[str, float] | None:
    """The rates at which the rule would oscillate and diverge if the curvature were the same everywhere."""
    rates = rule.critical_rates(curvature)
    return None if rates is None else {"curvature": curvature, **rates._asdict()}
