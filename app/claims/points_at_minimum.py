"""The negative gradient points at the minimum? In a round bowl it does, in a long one it does not."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, line
from app.claims.material.descents import descend
from app.claims.material.formulas import formula
from app.claims.material.links import racer, to_descent
from app.claims.material.sources import gradient
from app.slope import Array

START = np.array([-4.0, 2.0])
STEPS = 30


def angle(one: Array, other: Array) -> float:
    """The angle between two arrows, in degrees. The sine tells small angles apart, the cosine would not."""
    across = one[0] * other[1] - one[1] * other[0]
    return float(np.degrees(np.arctan2(abs(across), one @ other)))


def rate_for(condition: float) -> float:
    """Near the largest rate that does not run away, 2 over the largest curvature."""
    return 1.8 / condition if condition > 1 else 0.5


def measure(choices: Choices) -> Evidence:
    """Compare downhill with the way to the minimum, which is at the origin; then descend."""
    condition = choices.number("condition")
    graph = formula(f"(x^2 + {condition!r}*y^2)/2")
    downhill = -gradient(graph, START)
    path = descend(graph, START, STEPS, rate=rate_for(condition)).thetas
    crossings = int((np.diff(np.sign(path[:, 1])) != 0).sum())
    numbers = {
        "condition": condition,
        "angle": angle(downhill, -START),
        "crossings": crossings,
        "steps": STEPS,
        "rate": rate_for(condition),
        "left": float(np.hypot(*path[-1])),
    }
    arrow = START + downhill / np.hypot(*downhill) * 2.5
    lines = (
        line("the way to the minimum", [START[0], 0], [START[1], 0], "plain", dashed=True),
        line("downhill: −gradient", [START[0], arrow[0]], [START[1], arrow[1]], "slope"),
        line("descent", path[:, 0], path[:, 1], "step", dots=True),
    )
    marks = (Mark("minimum", 0, 0), Mark("start", float(START[0]), float(START[1]), "step"))
    return Evidence(numbers, (Curves("From above", Axis("x"), Axis("y"), lines, marks, square=True),))


def judge(numbers: Numbers) -> str:
    """A tenth of a degree is more than rounding."""
    return "aside" if numbers["angle"] > 0.1 else "straight"


CLAIM = Claim(
    slug="the-negative-gradient-points-at-the-minimum",
    number="8",
    known="false",
    controls=(Number("condition", 10, 1, 100),),
    measure=measure,
    judge=judge,
    findings={"aside": "false", "straight": "true"},
    link=lambda choices: to_descent(
        {"surface": "bowl", "condition": f"{choices.number('condition'):g}"},
        {"x": -4, "y": 2},
        [racer("gradient_descent", rate_for(choices.number("condition")))],
        steps=50,
    ),
)
