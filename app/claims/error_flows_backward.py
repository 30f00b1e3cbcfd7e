"""The error itself flows backward? What arrives at a node is compared with what a nudge of it does."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number, Pick
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.links import to_iteration
from app.claims.material.networks import Example, mazur
from app.derivatives.backpropagation import pull_back
from app.derivatives.evaluation import evaluate
from app.derivatives.nudging import nudged
from app.problems.tables import MAZUR_TARGETS

NODES = {"z1.1": (1, 0), "z1.2": (1, 1), "z2.1": (2, 0), "z2.2": (2, 1)}
"""The sums that enter each neuron: their layer, and which one it is."""
TITLES = {
    "z1.1": "hidden neuron 1",
    "z1.2": "hidden neuron 2",
    "z2.1": "output neuron 1",
    "z2.2": "output neuron 2",
}


def nudged_slope(example: Example, node: int, neuron: int, amount: float) -> float:
    """The change of the loss per unit, when what enters a neuron is raised by this amount."""
    values = evaluate(example.graph, example.theta)
    raised = np.zeros((2, 1))
    raised[neuron] = amount
    return float((nudged(example.graph, values, node, raised)[-1] - values[-1]) / amount)


def measure(choices: Choices) -> Evidence:
    """Nudge each sum a little, and read what backpropagation says of it."""
    example, amount = mazur(), 10.0 ** choices.whole("exponent")
    values = evaluate(example.graph, example.theta)
    adjoints = pull_back(example.graph, values)
    places = {
        name: (example.layers[layer].pre_activation or 0, neuron) for name, (layer, neuron) in NODES.items()
    }
    slopes = [nudged_slope(example, node, neuron, amount) for node, neuron in places.values()]
    deltas = [float(np.asarray(adjoints[node])[neuron, 0]) for node, neuron in places.values()]
    errors = values[example.layers[2].value][:, 0] - MAZUR_TARGETS
    here = list(NODES).index(choices.name("node"))
    # What a hidden neuron's "error" would be, if errors themselves were handed back through the weights.
    handed = [*(example.theta[6:10].reshape(2, 2).T @ errors), *errors]
    numbers = {
        "nudge": amount,
        "nudged": slopes[here],
        "delta": deltas[here],
        "error": float(handed[here]),
        "delta_off": abs(slopes[here] - deltas[here]),
        "error_off": abs(slopes[here] - float(handed[here])),
    }
    series = (
        Series("what a nudge does to the loss", "plain"),
        Series("what arrives: ∂L/∂z", "slope"),
        Series("the error, handed back", "other"),
    )
    bars = groups(TITLES.values(), slopes, deltas, handed)
    return Evidence(numbers, (Bars("At each neuron", Axis("per unit"), series, bars),))


def judge(numbers: Numbers) -> str:
    """What flows is what a nudge confirms."""
    return "slope" if numbers["delta_off"] < numbers["error_off"] else "error"


CLAIM = Claim(
    slug="the-error-itself-flows-backward",
    number="7",
    known="false",
    controls=(Pick("node", "z1.1", TITLES), Number("exponent", -5, -9, 0)),
    measure=measure,
    judge=judge,
    findings={"slope": "false", "error": "true"},
    link=lambda choices: to_iteration(beat="backward", look=choices.name("node")),
)
