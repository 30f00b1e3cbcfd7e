"""The backward pass costs exactly twice the forward pass? That depends on the layers."""

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, line
from app.claims.material.links import to_lab
from app.claims.material.networks import sized
from app.claims.material.sources import source
from app.derivatives.costs import Cost

WIDTHS = (1, 2, 4, 8, 16, 32)
DEPTHS = (1, 2, 5)


def cost(*layers: int) -> Cost:
    """What backpropagation costs in a logistic network of these layers, on one row."""
    return source("backpropagation").cost(sized(layers).graph)


def ratio(*layers: int) -> float:
    """How many times the forward pass the backward pass costs."""
    counted = cost(*layers)
    return counted.backward / counted.forward


def measure(choices: Choices) -> Evidence:
    """Count the operations of both passes."""
    width, depth = choices.whole("width"), choices.whole("depth")
    layers = (2, *[width] * depth, 1)
    counted = cost(*layers)
    numbers = {
        "forward": counted.forward,
        "backward": counted.backward,
        "times": counted.backward / counted.forward,
        "small": ratio(2, 2, 2),
        "medium": ratio(2, 16, 16, 1),
        "parameters": sized(layers).graph.size,
    }
    lines = tuple(
        line(
            f"{each} hidden layer{'s' * (each > 1)}",
            WIDTHS,
            [ratio(2, *[one] * each, 1) for one in WIDTHS],
            "slope",
            dots=True,
            dashed=each == DEPTHS[0],
        )
        for each in DEPTHS
    )
    twice = line("exactly twice", (WIDTHS[0], WIDTHS[-1]), (2, 2), "plain", dashed=True)
    x, y = Axis("neurons in each hidden layer", log=True), Axis("backward / forward")
    marks = (Mark("here", width, numbers["times"], "slope"),)
    return Evidence(numbers, (Curves("What the way back costs", x, y, (*lines, twice), marks),))


def judge(numbers: Numbers) -> str:
    """Exactly is within one in a hundred."""
    if abs(numbers["times"] - 2) <= 0.02:
        return "twice"
    return "less" if numbers["times"] < 2 else "more"


CLAIM = Claim(
    slug="the-backward-pass-costs-twice-the-forward-pass",
    number="18",
    known="false",
    controls=(Number("width", 16, 1, 64), Number("depth", 2, 1, 8)),
    measure=measure,
    judge=judge,
    findings={"less": "false", "more": "false", "twice": "true"},
    link=lambda choices: to_lab(
        {
            "layers": [2, 16, 16, 1],
            "activations": ["sigmoid"] * 3,
            "loss": "half_squared_error",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {"name": "xor", "outputs": 1},
        },
        {"name": "gradient_descent", "learning_rate": 0.5},
    ),
    price=30_000_000,
)
