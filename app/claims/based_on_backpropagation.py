"""Gradient descent is based on backpropagation? One rule, one start, and slopes from two sources."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, Table, line
from app.claims.material.formulas import formula
from app.claims.material.links import racer, to_descent
from app.claims.material.sources import OTHERS
from app.claims.material.two_sources import SEED, SOURCE, descend_twice
from app.training.race import Track

HIMMELBLAU = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"
START = np.array([0.0, 0.0])
RATE = 0.01
ARRIVED = 0.05
"""Of the loss at the start: nearer to a minimum than this is arrived."""


def row(name: str, track: Track) -> tuple[str | float, ...]:
    """What a source cost, and where it led."""
    return (name, track.price.operations, track.price.evaluations, float(track.last_loss))


def measure(choices: Choices) -> Evidence:
    """Descend with backpropagation and with the chosen source."""
    name = choices.name("source")
    usual, other = descend_twice(formula(HIMMELBLAU), START, choices, rate=RATE)
    same_length = len(usual.thetas) == len(other.thetas)
    apart = np.hypot(*(usual.thetas - other.thetas).T).max() if same_length else np.inf
    numbers = {
        "steps": choices.whole("steps"),
        "first": float(usual.losses[0]),
        "backpropagation": float(usual.last_loss),
        "other": float(other.last_loss),
        "apart": float(apart),
        "operations": usual.price.operations,
        "operations_other": other.price.operations,
    }
    lines = (
        line("slopes by backpropagation", usual.thetas[:, 0], usual.thetas[:, 1], "slope", dots=True),
        line(OTHERS[name], other.thetas[:, 0], other.thetas[:, 1], "other", dots=True, dashed=True),
    )
    marks = (Mark("start", 0, 0), Mark("minimum", 3, 2))
    path = Curves("The paths, from above", Axis("x"), Axis("y"), lines, marks, square=True)
    columns = ("source", "operations a step", "passes and evaluations a step", "loss at the end")
    price = Table("The price", columns, (row("Backpropagation", usual), row(OTHERS[name], other)))
    return Evidence(numbers, (path, price))


def judge(numbers: Numbers) -> str:
    """What stands without its base was not based on it."""
    if not numbers["other"] < ARRIVED * numbers["first"]:
        return "lost" if numbers["backpropagation"] < ARRIVED * numbers["first"] else "short"
    return "same_path" if numbers["apart"] < 1e-5 else "noisy_path"


CLAIM = Claim(
    slug="gradient-descent-is-based-on-backpropagation",
    number="Q5",
    known="false",
    controls=(
        SOURCE,
        Number("steps", 40, 1, 200),
        SEED,
    ),
    measure=measure,
    judge=judge,
    findings={"same_path": "false", "noisy_path": "false", "short": "conditional", "lost": "true"},
    link=lambda choices: to_descent(
        {"surface": "himmelblau"},
        {"x": 0, "y": 0},
        [racer("gradient_descent", RATE)],
        source=choices.name("source"),
    ),
)
