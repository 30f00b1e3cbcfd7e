"""The update divided by the rate is the gradient? For plain gradient descent, not for others."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number, Pick
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.descents import descend
from app.claims.material.links import to_iteration
from app.claims.material.networks import mazur
from app.claims.material.rules import TITLES

RATE = 0.05


def measure(choices: Choices) -> Evidence:
    """Take some steps with a rule; of the last one, compare −update / rate with the gradient."""
    example, by, steps = mazur(trained=False), choices.name("rule"), choices.whole("steps")
    run = descend(example.graph, example.theta, steps, by=by, rate=RATE)
    quotient, slope = -run.updates[-1] / RATE, run.gradients[-1]
    numbers = {
        "steps": steps,
        "rate": RATE,
        "quotient": float(quotient[4]),
        "slope": float(slope[4]),
        "smallest": float(np.abs(quotient).min()),
        "largest": float(np.abs(quotient).max()),
        "off": float(np.abs(quotient - slope).max() / np.abs(slope).max()),
    }
    series = (Series("gradient", "slope"), Series("−update / rate", "step"))
    figure = Bars("For each weight", Axis("slope"), series, groups(example.names, slope, quotient))
    return Evidence(numbers, (figure,))


def judge(numbers: Numbers) -> str:
    """Equal, but for rounding."""
    return "equal" if numbers["off"] < 1e-9 else "differs"


CLAIM = Claim(
    slug="update-divided-by-rate-is-the-gradient",
    number="13",
    known="false",
    controls=(Pick("rule", "adam", TITLES), Number("steps", 1, 1, 100)),
    measure=measure,
    judge=judge,
    findings={"differs": "false", "equal": "true"},
    link=lambda choices: to_iteration(
        optimizer=choices.name("rule"), learning_rate=RATE, iteration=choices.whole("steps") - 1, beat="step"
    ),
)
