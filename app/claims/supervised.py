"""Errors travel from the output to the inputs, and labels are needed? What arrives where is measured."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Pick
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.formulas import formula
from app.claims.material.links import to_iteration
from app.claims.material.networks import on_rows
from app.claims.material.sources import gradient
from app.derivatives.backpropagation import pull_back
from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Constant
from app.presets import MAZUR_BIASES, MAZUR_WEIGHTS
from app.problems.tables import MAZUR_INPUTS, MAZUR_TARGETS

OUTPUTS = {"sigmoid": "sigmoid", "tanh": "tanh", "identity": "none (the sum itself)"}
# A function that has no label anywhere: how far two numbers are from a circle.
CIRCLE, AT = "(x^2 + y^2 - 1)^2", (0.5, 1.0)


def measure(choices: Choices) -> Evidence:
    """Walk back through Mazur's network; look what reaches its outputs and its data."""
    x, y = np.array([MAZUR_INPUTS]), np.array([MAZUR_TARGETS])
    biases = tuple(tuple(layer) for layer in MAZUR_BIASES)
    example = on_rows((2, 2, 2), "sigmoid", choices.name("output"), "half_squared_error", x, y, biases)
    values = evaluate(example.graph, np.array(MAZUR_WEIGHTS))
    adjoints = pull_back(example.graph, values)
    pre_activation = example.layers[2].pre_activation or 0
    errors = values[example.layers[2].value][:, 0] - MAZUR_TARGETS
    deltas = np.asarray(adjoints[pre_activation])[:, 0]
    data = [i for i, node in enumerate(example.graph.nodes) if isinstance(node, Constant)]
    slope = gradient(formula(CIRCLE), np.array(AT))
    u, v = AT
    by_hand = 4 * (u**2 + v**2 - 1) * np.array([u, v])
    numbers = {
        "error": float(errors[0]),
        "delta": float(deltas[0]),
        "apart": float(np.abs(errors - deltas).max()),
        "at_weights": float(np.abs(gradient(example.graph, np.array(MAZUR_WEIGHTS))).max()),
        "data_nodes": len(data),
        "data_reached": sum(adjoints[i] is not None for i in data),
        "unlabelled_off": float(np.abs(slope - by_hand).max()),
        "unlabelled": float(slope[0]),
    }
    series = (Series("error: output − target", "other"), Series("what flows: ∂L/∂z", "slope"))
    figure = Bars(
        "At the two outputs", Axis("number"), series, groups(("output 1", "output 2"), errors, deltas)
    )
    return Evidence(numbers, (figure,))


def judge(numbers: Numbers) -> str:
    """Slopes reach the weights: whether as errors, whether the inputs too, and whether without labels."""
    if not numbers["at_weights"] > 0:
        return "nothing"
    if numbers["data_reached"] and numbers["apart"] == 0 and numbers["unlabelled_off"] > 1e-9:
        return "as_said"
    return "slopes" if numbers["apart"] > 1e-12 else "errors_here"


CLAIM = Claim(
    slug="errors-travel-from-output-to-inputs",
    number="Q10",
    known="conditional",
    controls=(Pick("output", "sigmoid", OUTPUTS),),
    measure=measure,
    judge=judge,
    findings={"slopes": "conditional", "errors_here": "conditional", "as_said": "true", "nothing": "false"},
    link=lambda choices: to_iteration(beat="backward", look="a2.1"),
)
