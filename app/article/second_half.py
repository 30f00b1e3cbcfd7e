"""The second half swapped: one frozen slope, and what each rule makes of it in its first step."""

from typing import NamedTuple

import numpy as np

from app.article.section import Numbers, Section
from app.claims.material.networks import MAZUR_NAMES, MAZUR_RATE, mazur
from app.claims.material.rules import TITLES, rule
from app.claims.material.sources import gradient
from app.slope import Slope

WEIGHT = "w5"
RATES = {
    "gradient_descent": MAZUR_RATE,
    "momentum": MAZUR_RATE,
    "nesterov": MAZUR_RATE,
    "adagrad": 0.05,
    "rmsprop": 0.05,
    "adam": 0.05,
}


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


SECTION = Section("05-second-half", numbers)
