"""The learning rate belongs to backpropagation? Two rates, one gradient, two updates."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.descents import descend
from app.claims.material.links import to_iteration
from app.claims.material.networks import mazur


def measure(choices: Choices) -> Evidence:
    """Take one step with each rate from the same point; keep what was measured and what was added."""
    example = mazur(trained=False)
    rates = choices.number("one"), choices.number("other")
    first, second = (descend(example.graph, example.theta, 1, rate=rate) for rate in rates)
    numbers = {
        "one": rates[0],
        "other": rates[1],
        "slope": float(first.gradients[0][4]),
        "slope_other": float(second.gradients[0][4]),
        "gradients": float(np.abs(first.gradients - second.gradients).max()),
        "update": float(first.updates[0][4]),
        "update_other": float(second.updates[0][4]),
        "updates": float(np.abs(first.updates - second.updates).max()),
    }
    named = [Series(f"with rate {rate:g}", "slope") for rate in rates]
    slopes = Bars(
        "What backpropagation measured",
        Axis("slope"),
        tuple(named),
        groups(example.names, first.gradients[0], second.gradients[0]),
    )
    moved = tuple(series._replace(role="step") for series in named)
    steps = Bars(
        "What the step added",
        Axis("update"),
        moved,
        groups(example.names, first.updates[0], second.updates[0]),
    )
    return Evidence(numbers, (slopes, steps))


def judge(numbers: Numbers) -> str:
    """If it belonged there, another rate would give another gradient."""
    if numbers["gradients"] > 0:
        return "changes"
    return "step_alone" if numbers["updates"] > 0 else "equal_rates"


CLAIM = Claim(
    slug="the-learning-rate-belongs-to-backpropagation",
    number="10",
    known="false",
    controls=(Number("one", 0.5, 0, 10, 0.1, integer=False), Number("other", 5, 0, 10, 0.1, integer=False)),
    measure=measure,
    judge=judge,
    findings={"step_alone": "false", "equal_rates": "conditional", "changes": "true"},
    link=lambda choices: to_iteration(learning_rate=f"{choices.number('other'):g}", beat="step"),
)
