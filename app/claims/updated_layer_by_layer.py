"""Weights are updated layer by layer during the backward pass? Both orders, from the same point."""

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.descents import descend
from app.claims.material.links import mazur_in_lab
from app.claims.material.networks import mazur


def measure(choices: Choices) -> Evidence:
    """Measure all slopes and then step, and beside it move each layer as soon as its slopes are known."""
    example, steps, rate = mazur(trained=False), choices.whole("steps"), choices.number("rate")
    apart = descend(example.graph, example.theta, steps, rate=rate)
    mixed = descend(example.graph, example.theta, steps, rate=rate, interleaved=True)
    differences = abs(mixed.gradients[0] - apart.gradients[0])
    numbers = {
        "steps": steps,
        "before": float(apart.losses[0]),
        "apart": float(apart.losses[-1]),
        "mixed": float(mixed.losses[-1]),
        "hidden": float(differences[:4].max()),
        "output": float(differences[4:].max()),
    }
    series = (Series("all slopes first", "slope"), Series("moved on the way back", "other"))
    bars = groups(example.names, apart.gradients[0], mixed.gradients[0])
    title = "The slopes that the first step used"
    return Evidence(numbers, (Bars(title, Axis("size of the slope", log=True), series, bars),))


def judge(numbers: Numbers) -> str:
    """Were it the same, it would not matter when a weight moves."""
    return "differs" if numbers["mixed"] != numbers["apart"] else "same"


CLAIM = Claim(
    slug="weights-are-updated-during-the-backward-pass",
    number="4",
    known="false",
    controls=(Number("rate", 0.5, 0, 5, 0.1, integer=False), Number("steps", 1, 1, 1000)),
    measure=measure,
    judge=judge,
    findings={"differs": "false", "same": "conditional"},
    link=lambda choices: mazur_in_lab(
        {"name": "gradient_descent", "learning_rate": choices.number("rate")}, "interleaved", trained=False
    ),
    price=20_000_000,
)
