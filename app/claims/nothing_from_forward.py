"""The backward pass needs nothing from the forward pass? One kept value is changed before the walk back."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number, Pick
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.links import to_graph
from app.claims.material.networks import mazur
from app.derivatives.backpropagation import gather, pull_back
from app.derivatives.evaluation import evaluate

NODES = {"a1": (1, 0), "a2": (1, 1), "o1": (2, 0), "o2": (2, 1)}
TITLES = {"a1": "hidden value 1", "a2": "hidden value 2", "o1": "output 1", "o2": "output 2"}


def measure(choices: Choices) -> Evidence:
    """Walk back through the values as they were kept, and again with one of them changed."""
    example = mazur()
    values = evaluate(example.graph, example.theta)
    layer, neuron = NODES[choices.name("node")]
    node = example.layers[layer].value
    changed = [np.array(value) for value in values]
    kept = float(values[node][neuron, 0])
    changed[node][neuron, 0] = kept + choices.number("change")
    right, wrong = (
        gather(example.graph, pull_back(example.graph, each), example.theta) for each in (values, changed)
    )
    differing = right != wrong
    numbers = {
        "kept": kept,
        "changed": float(changed[node][neuron, 0]),
        "wrong": int(differing.sum()),
        "all": right.size,
        "largest": float(np.abs(right - wrong).max()),
    }
    series = (Series("with the kept values", "slope"), Series("with one changed", "other"))
    return Evidence(
        numbers, (Bars("The slopes", Axis("slope"), series, groups(example.names, right, wrong)),)
    )


def judge(numbers: Numbers) -> str:
    """What needs nothing would not notice."""
    return "needs" if numbers["wrong"] else "unnoticed"


CLAIM = Claim(
    slug="the-backward-pass-needs-nothing-from-the-forward-pass",
    number="17",
    known="false",
    controls=(Pick("node", "a1", TITLES), Number("change", 0.2, -0.5, 0.5, 0.05, integer=False)),
    measure=measure,
    judge=judge,
    findings={"needs": "false", "unnoticed": "conditional"},
    # A product keeps both factors, and nothing is easier to corrupt by hand.
    link=lambda choices: to_graph("(w*x - t)^2", {"w": 0.5, "x": 2, "t": 3}, cached="3:2"),
)
