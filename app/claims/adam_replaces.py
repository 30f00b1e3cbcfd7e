"""Adam replaces backpropagation? One frozen slope, handed to several rules, and then no slope at all."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Pick
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.links import mazur_in_lab
from app.claims.material.networks import MAZUR_NAMES, MAZUR_RATE, mazur
from app.claims.material.rules import rule
from app.claims.material.sources import gradient
from app.slope import Array, Slope

RULES = {
    "gradient_descent": ("Gradient descent", rule("gradient_descent", MAZUR_RATE)),
    "momentum": ("Momentum", rule("momentum", MAZUR_RATE)),
    "adagrad": ("AdaGrad", rule("adagrad", 0.05)),
    "rmsprop": ("RMSProp", rule("rmsprop", 0.05, beta2=0.9)),
    "adam": ("Adam", rule("adam", 0.05)),
}


def update(name: str, slope: Array, theta: Array) -> Array:
    """What a rule makes of this gradient (P,) in its first step."""
    optimizer = RULES[name][1]
    return optimizer.update(Slope(0.0, slope), optimizer.init(theta), theta)[0]


def measure(choices: Choices) -> Evidence:
    """Hand the same gradient to every rule; then hand Adam a gradient of zeros."""
    example, weight = mazur(), MAZUR_NAMES.index(choices.name("weight"))
    slope = gradient(example.graph, example.theta)
    after = {name: float((example.theta + update(name, slope, example.theta))[weight]) for name in RULES}
    numbers = {
        "before": float(example.theta[weight]),
        "slope": float(slope[weight]),
        **after,
        "without": float(abs(update("adam", np.zeros_like(slope), example.theta)).max()),
        "with": float(abs(update("adam", slope, example.theta)).max()),
    }
    changes = [after[name] - numbers["before"] for name in RULES]
    titles = [title for title, _ in RULES.values()]
    bars = groups([*titles, "Adam, told no slope"], [*changes, numbers["without"]])
    title = f"What each rule adds to {choices.name('weight')}"
    return Evidence(numbers, (Bars(title, Axis("update"), (Series("update", "step"),), bars),))


def judge(numbers: Numbers) -> str:
    """What replaces backpropagation would have to move without it."""
    if numbers["without"] == 0 and numbers["with"] > 0:
        return "uses"
    return "replaces"


CLAIM = Claim(
    slug="adam-replaces-backpropagation",
    number="3",
    known="false",
    controls=(Pick("weight", "w5", {name: name for name in MAZUR_NAMES}),),
    measure=measure,
    judge=judge,
    findings={"uses": "false", "replaces": "true"},
    link=lambda choices: mazur_in_lab({"name": "adam", "learning_rate": 0.05}, beat="step"),
)
