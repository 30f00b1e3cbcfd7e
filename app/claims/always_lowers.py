"""A descent step always lowers the loss? On ½w² that depends on the learning rate."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Numbers, line, over_steps
from app.claims.material.descents import descend
from app.claims.material.formulas import formula
from app.claims.material.links import racer, to_descent

PARABOLA = "w^2/2"
START = 1.0


def measure(choices: Choices) -> Evidence:
    """Descend on a parabola, and count the steps after which the loss is lower."""
    rate, steps = choices.number("rate"), choices.whole("steps")
    run = descend(formula(PARABOLA), np.array([START]), steps, rate=rate)
    change = np.diff(run.losses)
    w = run.thetas[:, 0]
    numbers = {
        "rate": rate,
        "steps": steps,
        "lower": int((change < 0).sum()),
        "higher": int((change > 0).sum()),
        "first": float(run.losses[0]),
        "last": float(run.losses[-1]),
        "w": float(w[-1]),
        "size": float(abs(w[-1])),
    }
    reach = max(1.0, float(abs(w).max()))
    curve = np.linspace(-reach, reach, 81)
    ground = Curves(
        "Where the steps lead",
        Axis("w"),
        Axis("loss"),
        (line("½w²", curve, curve**2 / 2, "plain"), line("steps", w, run.losses, "step", dots=True)),
    )
    losses = Curves(
        "The loss", Axis("steps"), Axis("loss", log=True), (over_steps("loss", list(run.losses), "step"),)
    )
    return Evidence(numbers, (ground, losses))


def judge(numbers: Numbers) -> str:
    """Every step lower, none higher, or some higher."""
    if numbers["lower"] == numbers["steps"]:
        return "falls"
    return "rises" if numbers["higher"] else "level"


CLAIM = Claim(
    slug="a-descent-step-always-lowers-the-loss",
    number="9",
    known="false",
    controls=(Number("rate", 2.1, 0.1, 3, 0.1, integer=False), Number("steps", 10, 1, 50)),
    measure=measure,
    judge=judge,
    findings={"falls": "true", "level": "false", "rises": "false"},
    link=lambda choices: to_descent(
        {"surface": "parabola"}, {"w": START}, [racer("gradient_descent", choices.number("rate"))], steps=10
    ),
)
