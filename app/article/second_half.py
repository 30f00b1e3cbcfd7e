"""The second half swapped: one frozen slope, and what each rule makes of it in its first step."""

from typing import NamedTuple

import numpy as np

from app.article.section import Numbers, Section, experiment
from app.claims.material.networks import MAZUR_NAMES, mazur
from app.claims.material.rules import TITLES, rule
from app.claims.material.sources import gradient
from app.slope import Slope

NAME = "05-second-half"
WEIGHT: str = experiment(NAME)["weight"]
RATES: dict[str, float] = experiment(NAME)["rates"]


class Made(NamedTuple):
    """What a rule makes of the slope: what it adds to the weight."""

    name: str
    title: str
    rate: float
    update: float


def frozen() -> tuple[float, float]:
    """The weight, and its slope."""
    example, place = mazur(), MAZUR_NAMES.index(WEIGHT)
    return float(example.theta[place]), float(gradient(example.graph, example.theta)[place])


def updates(factor: float = 1.0) -> tuple[Made, ...]:
    """Of every rule, for the slope times `factor`."""
    weight, slope = frozen()
    theta, measured = np.array([weight]), Slope(0.0, np.array([factor * slope]))
    made = []
    for name, rate in RATES.items():
        optimizer = rule(name, rate)
        update, _ = optimizer.update(measured, optimizer.init(theta), theta)
        made.append(Made(name, TITLES[name], rate, float(update[0])))
    return tuple(made)


def numbers() -> Numbers:
    """The slope, the updates, and Adam's for a slope a thousand times as steep."""
    weight, slope = frozen()
    steep = {one.name: one.update for one in updates(1000)}
    return {
        "weight": weight,
        "slope": slope,
        **{one.name: one.update for one in updates()},
        "steep": steep["gradient_descent"],
        "steep_adam": steep["adam"],
        "rules": len(RATES),
    }


SECTION = Section(NAME, numbers)
