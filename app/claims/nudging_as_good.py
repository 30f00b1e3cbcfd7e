"""Nudging each weight is just as good? The same slopes, and what they cost."""

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, line
from app.claims.material.links import to_lab
from app.claims.material.networks import sized
from app.claims.material.sources import gradient, source

WIDTHS = (1, 2, 4, 8, 16, 32)


def operations(name: str, width: int) -> int:
    """Operations for one gradient of a 2-width-width-1 network on one row, the forward pass included."""
    cost = source(name).cost(sized((2, width, width, 1)).graph)
    return cost.forward + cost.backward


def measure(choices: Choices) -> Evidence:
    """Count what backpropagation and central differences take, and compare what they find."""
    width = choices.whole("width")
    example = sized((2, width, width, 1))
    found = abs(
        gradient(example.graph, example.theta, "central_differences") - gradient(example.graph, example.theta)
    )
    back, nudge = operations("backpropagation", width), operations("central_differences", width)
    numbers = {
        "parameters": example.graph.size,
        "evaluations": source("central_differences").cost(example.graph).evaluations - 1,
        "backpropagation": back,
        "nudging": nudge,
        "times": nudge / back,
        "apart": float(found.max()),
    }
    sizes = [sized((2, each, each, 1)).graph.size for each in WIDTHS]
    lines = (
        line(
            "backpropagation",
            sizes,
            [operations("backpropagation", each) for each in WIDTHS],
            "slope",
            dots=True,
        ),
        line(
            "nudging", sizes, [operations("central_differences", each) for each in WIDTHS], "other", dots=True
        ),
    )
    marks = (Mark("", example.graph.size, back, "slope"), Mark("here", example.graph.size, nudge, "other"))
    x, y = Axis("parameters", log=True), Axis("operations for one gradient", log=True)
    return Evidence(numbers, (Curves("The price of one gradient", x, y, lines, marks),))


def judge(numbers: Numbers) -> str:
    """As good is as exact, at the same price."""
    if numbers["apart"] > 1e-6:
        return "wrong"
    return "dearer" if numbers["times"] > 1.5 else "equal"


CLAIM = Claim(
    slug="nudging-each-weight-is-just-as-good",
    number="5",
    known="false",
    controls=(Number("width", 16, 1, 32),),
    measure=measure,
    judge=judge,
    findings={"dearer": "false", "wrong": "false", "equal": "true"},
    link=lambda choices: to_lab(
        {
            "layers": [2, choices.whole("width"), choices.whole("width"), 1],
            "activations": ["sigmoid"] * 3,
            "loss": "half_squared_error",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {"name": "xor", "outputs": 1},
        },
        {"name": "gradient_descent", "learning_rate": 0.5},
        "central_differences",
    ),
    price=30_000_000,
)
