"""Both take the data and look for a pattern? The data are changed, and each half is watched."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.links import to_iteration
from app.claims.material.networks import MAZUR_RATE, mazur
from app.claims.material.rules import rule
from app.claims.material.sources import gradient
from app.problems.tables import MAZUR_TARGETS
from app.slope import Array, Slope

OTHER_LOSS = 1e6


def update(slope: Array, theta: Array, loss: float) -> Array:
    """What gradient descent adds when it is told this slope."""
    return rule("gradient_descent", MAZUR_RATE).update(Slope(loss, slope), {}, theta)[0]


def measure(choices: Choices) -> Evidence:
    """Change a target. Then tell the rule one slope, once from these data and once from nowhere."""
    example = mazur()
    changed = mazur(targets=(choices.number("target"), MAZUR_TARGETS[1]))
    slope, after = gradient(example.graph, example.theta), gradient(changed.graph, example.theta)
    from_data = update(slope, example.theta, 0.0)
    # The same numbers, typed by somebody who knows no data, beside a loss that nobody has computed.
    from_nowhere = update(np.array([float(repr(float(each))) for each in slope]), example.theta, OTHER_LOSS)
    numbers = {
        "target": choices.number("target"),
        "own_target": MAZUR_TARGETS[0],
        "slope": float(slope[6]),
        "slope_changed": float(after[6]),
        "slopes": float(np.abs(after - slope).max()),
        "updates": float(np.abs(from_nowhere - from_data).max()),
        "update": float(from_data[6]),
    }
    slopes = Bars(
        "What backpropagation finds",
        Axis("slope"),
        (Series("with the example’s targets", "slope"), Series("with another target", "other")),
        groups(example.names, slope, after),
    )
    updates = Bars(
        "What descent adds, told the first of them",
        Axis("update"),
        (Series("by somebody with data", "step"), Series("by somebody without", "other")),
        groups(example.names, from_data, from_nowhere),
    )
    return Evidence(numbers, (slopes, updates))


def judge(numbers: Numbers) -> str:
    """Who sees data changes when they change."""
    measures, moves = numbers["slopes"] > 0, numbers["updates"] > 0
    if measures and moves:
        return "both"
    return "one_half" if measures else "neither"


CLAIM = Claim(
    slug="both-look-for-a-pattern-in-the-data",
    number="Q4",
    known="conditional",
    controls=(Number("target", 0.5, 0, 1, 0.01, integer=False),),
    measure=measure,
    judge=judge,
    findings={"one_half": "conditional", "both": "true", "neither": "false"},
    link=lambda choices: to_iteration(beat="loss"),
)
