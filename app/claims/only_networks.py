"""Backpropagation is only for neural networks, and needs labels? Rosenbrock's valley has neither."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, line
from app.claims.material.descents import descend
from app.claims.material.formulas import ROSENBROCK, formula
from app.claims.material.links import to_graph
from app.claims.material.networks import layers_in
from app.claims.material.sources import gradient
from app.derivatives.graph import Constant

START = (-1.2, 1.0)
RATE = 0.3


def measure(choices: Choices) -> Evidence:
    """Descend a typed formula with slopes by backpropagation; count neurons and rows of data in its graph."""
    graph, steps = formula(ROSENBROCK), choices.whole("steps")
    run = descend(graph, np.array(START), steps, by="adam", rate=RATE)
    x, y = START
    # By hand: the two partial derivatives of the formula.
    by_hand = np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])
    numbers = {
        "layers": layers_in(graph),
        "rows": sum(np.ndim(node.array) > 0 for node in graph.nodes if isinstance(node, Constant)),
        "operations": len(graph.operations),
        "off": float(np.abs(gradient(graph, np.array(START)) - by_hand).max()),
        "steps": steps,
        "first": float(run.losses[0]),
        "last": float(run.losses[-1]),
        "distance": float(np.hypot(*(run.thetas[-1] - 1))),
    }
    path = line(
        "Adam, with slopes by backpropagation", run.thetas[:, 0], run.thetas[:, 1], "step", dots=steps <= 60
    )
    marks = (Mark("start", *START), Mark("minimum", 1, 1))
    return Evidence(numbers, (Curves("From above", Axis("x"), Axis("y"), (path,), marks, square=True),))


def judge(numbers: Numbers) -> str:
    """Right slopes without a neuron or a row of data."""
    if numbers["layers"] or numbers["rows"]:
        return "network"
    return "formula" if numbers["off"] < 1e-9 else "wrong"


CLAIM = Claim(
    slug="only-for-neural-networks-with-labels",
    number="20",
    known="false",
    controls=(Number("steps", 500, 1, 500),),
    measure=measure,
    judge=judge,
    findings={"formula": "false", "network": "true", "wrong": "true"},
    link=lambda choices: to_graph(ROSENBROCK, {"x": -1.2, "y": 1}),
)
