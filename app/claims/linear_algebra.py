"""Backpropagation can be understood by linear algebra? The backward pass as matrices, and node by node."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, Table, groups
from app.claims.material.links import to_lab
from app.claims.material.networks import Example, on_rows
from app.derivatives.backpropagation import pull_back
from app.derivatives.evaluation import evaluate
from app.problems.tables import MAZUR_INPUTS, MAZUR_TARGETS
from app.slope import Array


def node_by_node(weights: tuple[Array, Array], hidden: Array, outputs: Array) -> tuple[Array, Array]:
    """δ of the outputs and of the hidden neurons, by the chain rule, one neuron after the other."""
    _, upper = weights
    delta_2 = [(o - t) * o * (1 - o) for o, t in zip(outputs, MAZUR_TARGETS, strict=True)]
    delta_1 = []
    for j, a in enumerate(hidden):
        arriving = 0.0
        for k, delta in enumerate(delta_2):
            arriving += float(upper[k, j]) * delta
        delta_1.append(arriving * a * (1 - a))
    return np.array(delta_1), np.array(delta_2)


def layers_at(example: Example) -> tuple[list[Array], list[Array]]:
    """The values a and the adjoints δ = ∂L/∂z of each layer, columns (width, 1), by the engine."""
    values = evaluate(example.graph, example.theta)
    adjoints = pull_back(example.graph, values)
    deltas = [adjoints[layer.pre_activation] for layer in example.layers if layer.pre_activation is not None]
    return [values[layer.value] for layer in example.layers], [each for each in deltas if each is not None]


def measure(choices: Choices) -> Evidence:
    """One backward pass of a 2-n-2 network: by the engine, by the formula, and neuron by neuron."""
    width = choices.whole("width")
    x, y = np.array([MAZUR_INPUTS]), np.array([MAZUR_TARGETS])
    example = on_rows(
        (2, width, 2), "sigmoid", "sigmoid", "half_squared_error", x, y, seed=choices.whole("seed")
    )
    (a0, a1, a2), (delta_1, delta_2) = layers_at(example)
    w1, w2 = (
        example.theta[: 2 * width].reshape(width, 2),
        example.theta[3 * width : 5 * width].reshape(2, width),
    )
    formula_1 = (w2.T @ delta_2) * a1 * (1 - a1)
    one, two = node_by_node((w1, w2), a1[:, 0], a2[:, 0])
    numbers = {
        "width": width,
        "rows": 2,
        "matrix_off": float(np.abs(formula_1 - delta_1).max()),
        "node_off": float(max(np.abs(one - delta_1[:, 0]).max(), np.abs(two - delta_2[:, 0]).max())),
        "delta": float(delta_1[0, 0]),
        "parameters": example.graph.size,
    }
    series = (Series("as matrices", "slope"), Series("neuron by neuron", "other"))
    figure = Bars(
        "δ of each hidden neuron",
        Axis("∂L/∂z"),
        series,
        groups(map(str, range(1, width + 1)), delta_1[:, 0], one),
    )
    rows = (
        ("δ₂ = (o − t) ⊙ f′(z₂)", "2 × 1", float(np.abs(delta_2).max())),
        ("δ₁ = W₂ᵀ δ₂ ⊙ f′(z₁)", f"({width} × 2) (2 × 1)", float(np.abs(delta_1).max())),
        ("∂L/∂W₂ = δ₂ a₁ᵀ", f"(2 × 1) (1 × {width})", float(np.abs(delta_2 @ a1.T).max())),
        ("∂L/∂W₁ = δ₁ a₀ᵀ", f"({width} × 1) (1 × 2)", float(np.abs(delta_1 @ a0.T).max())),
    )
    table = Table("The backward pass in four lines", ("formula", "shapes", "largest number in it"), rows)
    return Evidence(numbers, (figure, table))


def judge(numbers: Numbers) -> str:
    """The same numbers, however they are written."""
    return "agree" if max(numbers["matrix_off"], numbers["node_off"]) < 1e-14 else "differ"


CLAIM = Claim(
    slug="understood-by-linear-algebra",
    number="Q6",
    known="true",
    controls=(Number("width", 3, 1, 8), Number("seed", 1, 0, 99)),
    measure=measure,
    judge=judge,
    findings={"agree": "true", "differ": "false"},
    link=lambda choices: to_lab(
        {
            "layers": [2, choices.whole("width"), 2],
            "activations": ["sigmoid", "sigmoid"],
            "loss": "half_squared_error",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {"name": "mazur"},
        },
        {"name": "gradient_descent", "learning_rate": 0.5},
        seed=choices.whole("seed"),
        says={"beat": "backward"},
    ),
)
