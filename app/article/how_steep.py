"""How steep? A formula without any network, its inputs, and the slope by each of them."""

import numpy as np

from app.article.section import Numbers, Section, experiment
from app.claims.material.formulas import formula
from app.claims.material.sources import gradient, value

NAME = "02-how-steep"
FORMULA: str = experiment(NAME)["formula"]
START = {name: float(number) for name, number in experiment(NAME)["start"].items()}


def numbers() -> Numbers:
    """The loss of the smallest network there is, and its four slopes."""
    graph, theta = formula(FORMULA), np.array(list(START.values()))
    slopes = dict(zip(START, gradient(graph, theta), strict=True))
    answer = START["w"] * START["x"]
    return {
        **START,
        "answer": answer,
        "error": answer - START["t"],
        "loss": value(graph, theta),
        **{f"by_{name}": float(slope) for name, slope in slopes.items()},
    }


SECTION = Section(NAME, numbers)
