"""Backpropagation and gradient descent are two neural networks? Each runs where there is none."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, Table, line
from app.claims.material.formulas import formula
from app.claims.material.links import to_graph
from app.claims.material.networks import layers_in
from app.claims.material.rules import rule
from app.claims.material.sources import gradient
from app.descent.optimizer import move
from app.slope import Slope

BOOTH = "(x + 2*y - 7)^2 + (2*x + y - 5)^2"
RATE, STEPS = 0.1, 40


def by_hand(x: float, y: float) -> tuple[float, float]:
    """The slopes of Booth's function, worked out with pen and paper."""
    return 10 * x + 8 * y - 34, 8 * x + 10 * y - 38


def measure(choices: Choices) -> Evidence:
    """Backpropagation alone, on a formula; then descent alone, told slopes that were worked out by hand."""
    start = np.array([choices.number("x"), choices.number("y")])
    graph, descent = formula(BOOTH), rule("gradient_descent", RATE)
    slope = gradient(graph, start)
    path = [start]
    for _ in range(STEPS):
        told = Slope(0.0, np.array(by_hand(*path[-1])))
        path.append(move(path[-1], descent.update(told, {}, path[-1])[0]))
    points = np.array(path)
    numbers = {
        "layers": layers_in(graph),
        "off": float(np.abs(slope - by_hand(*start)).max()),
        "dx": float(slope[0]),
        "dy": float(slope[1]),
        "steps": STEPS,
        "x": float(points[-1, 0]),
        "y": float(points[-1, 1]),
        "distance": float(np.hypot(*(points[-1] - (1, 3)))),
    }
    lines = (line("descent, told slopes by hand", points[:, 0], points[:, 1], "step", dots=True),)
    marks = (Mark("start", *start), Mark("minimum", 1, 3))
    table = Table(
        "Backpropagation at the start, on a formula",
        ("slope along", "backpropagation", "by hand"),
        tuple(
            (name, float(one), float(two))
            for name, one, two in zip("xy", slope, by_hand(*start), strict=True)
        ),
    )
    return Evidence(
        numbers, (Curves("Descent, from above", Axis("x"), Axis("y"), lines, marks, square=True), table)
    )


def judge(numbers: Numbers) -> str:
    """Both do their work without a neuron."""
    works = numbers["off"] < 1e-9 and numbers["distance"] < 0.1
    return "neither" if works and not numbers["layers"] else "networks"


CLAIM = Claim(
    slug="backpropagation-and-descent-are-two-networks",
    number="Q3",
    known="false",
    controls=(Number("x", -8, -10, 10), Number("y", -4, -10, 10)),
    measure=measure,
    judge=judge,
    findings={"neither": "false", "networks": "true"},
    link=lambda choices: to_graph(BOOTH, {"x": choices.number("x"), "y": choices.number("y")}),
)
