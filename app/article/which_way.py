"""Which way, how far? A ball on a surface, its true slope, and one that is made up."""

import numpy as np

from app.article.section import Numbers, Section, experiment
from app.claims.material.formulas import formula
from app.claims.material.rules import rule
from app.claims.material.sources import gradient, value
from app.slope import Slope

NAME = "03-which-way"
SURFACE: str = experiment(NAME)["surface"]
START: tuple[float, float] = tuple(experiment(NAME)["start"])
RATE: float = experiment(NAME)["rate"]
MADE_UP: tuple[float, float] = tuple(experiment(NAME)["made_up"])


def numbers() -> Numbers:
    """Where a step leads along the true slope, and where along the made-up one."""
    graph, theta = formula(SURFACE), np.array(START, dtype=float)
    true = gradient(graph, theta)
    optimizer = rule("gradient_descent", RATE)

    def after(slope: np.ndarray) -> float:
        update, _ = optimizer.update(Slope(0.0, slope), optimizer.init(theta), theta)
        return value(graph, theta + update)

    return {
        "rate": RATE,
        "here": value(graph, theta),
        "true": after(true),
        "made_up": after(np.array(MADE_UP, dtype=float)),
    }


SECTION = Section(NAME, numbers)
