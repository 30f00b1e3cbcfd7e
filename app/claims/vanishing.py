"""Vanishing gradients are a defect of backpropagation? Sources that never walk back find the same slopes."""

from itertools import pairwise

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number, Pick
from app.claims.form.evidence import Axis, Curves, Evidence, Numbers, line
from app.claims.material.links import to_lab
from app.claims.material.networks import on_rows
from app.claims.material.sources import OTHERS, gradient, is_random
from app.problems.datasets import make_data
from app.slope import Array

WIDTH = 3
EXACT = {name: title for name, title in OTHERS.items() if not is_random(name)}
ACTIVATIONS = {"sigmoid": "sigmoid", "tanh": "tanh", "relu": "ReLU"}


def layers_of(depth: int) -> tuple[int, ...]:
    """Two inputs, so many hidden layers, one output."""
    return (2, *[WIDTH] * depth, 1)


def sizes(slope: Array, depth: int) -> list[float]:
    """The largest slope of each layer's parameters, the first layer first."""
    counts = [out * (into + 1) for into, out in pairwise(layers_of(depth))]
    return [float(np.abs(part).max()) for part in np.split(slope, np.cumsum(counts)[:-1])]


def measure(choices: Choices) -> Evidence:
    """Measure a deep network by backpropagation and by a source that knows no backward pass."""
    depth, other = choices.whole("depth"), choices.name("source")
    data = make_data("xor", {})
    example = on_rows(
        layers_of(depth),
        choices.name("activation"),
        "identity",
        "binary_cross_entropy",
        data.x,
        data.y,
        seed=1,
    )
    slope, second = (gradient(example.graph, example.theta, name) for name in ("backpropagation", other))
    by_layer, by_other = sizes(slope, depth), sizes(second, depth)
    numbers = {
        "depth": depth,
        "first": by_layer[0],
        "first_other": by_other[0],
        "last": by_layer[-1],
        "times": by_layer[-1] / by_layer[0] if by_layer[0] else float("inf"),
        "apart": float(np.abs(slope - second).max()),
    }
    layers = range(1, depth + 2)
    lines = (
        line("backpropagation", layers, by_layer, "slope", dots=True),
        line(EXACT[other], layers, by_other, "other", dots=True, dashed=True),
    )
    x, y = Axis("layer, counted from the inputs"), Axis("largest slope", log=True)
    return Evidence(numbers, (Curves("How large the slopes are in each layer", x, y, lines),))


def judge(numbers: Numbers) -> str:
    """Were it a defect of backpropagation, other sources would find other slopes."""
    if numbers["apart"] > 1e-6:
        return "defect"
    return "agree" if numbers["times"] > 10 else "large"


CLAIM = Claim(
    slug="vanishing-gradients-are-a-defect-of-backpropagation",
    number="14",
    known="false",
    controls=(
        Number("depth", 6, 1, 12),
        Pick("activation", "sigmoid", ACTIVATIONS),
        Pick("source", "central_differences", EXACT),
    ),
    measure=measure,
    judge=judge,
    findings={"agree": "false", "large": "conditional", "defect": "true"},
    link=lambda choices: to_lab(
        {
            "layers": [2, *[WIDTH] * min(choices.whole("depth"), 5), 1],
            "activations": [choices.name("activation")] * min(choices.whole("depth"), 5) + ["identity"],
            "loss": "binary_cross_entropy",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {"name": "xor", "outputs": 1},
        },
        {"name": "gradient_descent", "learning_rate": 0.5},
        says={"beat": "backward"},
    ),
)
