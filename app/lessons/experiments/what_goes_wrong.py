"""What goes wrong: slopes that vanish, steps that are too long, slopes that are never cleared, or too old."""

from collections.abc import Mapping

import numpy as np

from app.claims.material.descents import descend
from app.claims.material.formulas import formula
from app.claims.material.sources import gradient
from app.lessons.experiment import Experiment
from app.problems.surfaces import SURFACES
from app.slope import Array

DEPTH, STEPS, AT = 4, 50, 1.0
RATE, TOO_LARGE, KEPT = 0.05, 0.25, 1.0
OLD_STEPS = 5
"""How many steps are taken along each slope that is not measured anew."""


def nested(activation: str, depth: int = DEPTH) -> str:
    """So many activations, one inside the other, around x."""
    return activation + f"({activation}" * (depth - 1) + "(x" + ")" * depth


def slope_of(activation: str) -> float:
    """The slope of the nested activations by x."""
    return float(gradient(formula(nested(activation)), np.array([AT]))[0])


def heights(rate: float, kept: float = 0.0) -> Array:
    """The heights of a descent in the bowl; kept: how much of the sum of earlier slopes stays."""
    start, text = np.array([-4.0, 2.0]), SURFACES["bowl"].text({"condition": 10})
    if kept:
        return descend(formula(text), start, STEPS, rate=rate, by="momentum", momentum=kept).losses
    return descend(formula(text), start, STEPS, rate=rate).losses


def measure(
    activation: str = "sigmoid", rate: float = TOO_LARGE, kept: float = KEPT, old_steps: int = OLD_STEPS
) -> dict[str, float]:
    """Slopes through nested activations, and heights of descents that go wrong.

    kept: how much of the earlier slopes is left when the next is added. old_steps: steps along each slope.
    """
    fresh, wrong, uncleared = heights(RATE), heights(rate), heights(RATE, kept)
    # Steps along the same slope add up to one step, as many times as long.
    old = heights(RATE * old_steps)
    return {
        "depth": DEPTH,
        "at": AT,
        "vanished": slope_of(activation),
        "relu": slope_of("relu"),
        "most": 0.25,
        "bound": 0.25**DEPTH,
        "start": float(fresh[0]),
        "rate": RATE,
        "too_large": rate,
        "limit": 0.2,
        "wrong_first": float(wrong[1]),
        "wrong_end": float(wrong[10]),
        "fresh_end": float(fresh[-1]),
        "uncleared_late": float(uncleared[STEPS // 2 :].max()),
        "uncleared_end": float(uncleared[-1]),
        "old_steps": old_steps,
        "old_rate": RATE * old_steps,
        "old_end": float(old[10]),
        "fresh_ten": float(fresh[10]),
        "steps": STEPS,
    }


def _vanishing(n: Mapping[str, float]) -> str:
    return "tiny" if n["vanished"] < 0.01 else "quarter" if n["vanished"] < 0.5 else "one"


EXPERIMENT = Experiment(
    measure,
    {
        "vanishing": _vanishing,
        "diverging": lambda n: "climbs" if n["wrong_end"] > n["start"] else "falls",
        "clearing": lambda n: "swings" if n["uncleared_late"] > n["start"] / 4 else "rests",
        "stale": lambda n: "climbs" if n["old_end"] > n["start"] else "falls",
    },
)
