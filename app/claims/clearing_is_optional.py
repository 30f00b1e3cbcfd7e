"""`backward()` updates, and clearing is optional? A run that never clears is a run with momentum of 1."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Numbers, over_steps
from app.claims.material.descents import descend
from app.claims.material.links import mazur_in_lab
from app.claims.material.networks import MAZUR_RATE, Example, mazur
from app.claims.material.rules import rule
from app.claims.material.sources import source
from app.descent.optimizer import move
from app.slope import Array, Slope


def without_clearing(example: Example, steps: int) -> tuple[list[float], float]:
    """The losses (steps + 1) of a run whose gradients add up, and how far measuring moved a parameter."""
    descent, measuring = rule("gradient_descent", MAZUR_RATE), source("backpropagation")
    theta, kept, moved = example.theta.copy(), np.zeros_like(example.theta), 0.0
    losses: list[float] = []
    for _ in range(steps):
        before: Array = theta.copy()
        slope = measuring.measure(example.graph, theta).slope
        moved = max(moved, float(abs(theta - before).max()))
        kept = kept + slope.gradient
        losses.append(float(slope.value))
        theta = move(theta, descent.update(Slope(slope.value, kept), {}, theta)[0])
    return [*losses, float(measuring.measure(example.graph, theta).slope.value)], moved


def measure(choices: Choices) -> Evidence:
    """Descend with gradients that are cleared, with gradients that are not, and with momentum of 1."""
    example, steps = mazur(), choices.whole("steps")
    cleared = descend(example.graph, example.theta, steps, rate=MAZUR_RATE)
    kept, moved = without_clearing(example, steps)
    rolling = descend(example.graph, example.theta, steps, by="momentum", rate=MAZUR_RATE, momentum=1.0)
    numbers = {
        "steps": steps,
        "cleared": float(cleared.losses[-1]),
        "kept": kept[-1],
        "momentum": float(rolling.losses[-1]),
        "momentum_off": float(abs(rolling.losses - kept).max()),
        "moved": moved,
        "apart": abs(kept[-1] - float(cleared.losses[-1])),
    }
    lines = (
        over_steps("cleared", list(cleared.losses), "step"),
        over_steps("never cleared", kept, "other", dashed=True),
    )
    return Evidence(numbers, (Curves("The loss", Axis("steps"), Axis("loss", log=True), lines),))


def judge(numbers: Numbers) -> str:
    """Measuring must move nothing; and clearing is optional only where it makes no difference."""
    if numbers["moved"] > 0:
        return "moves"
    return "matters" if numbers["apart"] > 0 else "first_step"


CLAIM = Claim(
    slug="backward-updates-and-clearing-is-optional",
    number="11",
    known="false",
    controls=(Number("steps", 2, 1, 1000),),
    measure=measure,
    judge=judge,
    findings={"matters": "false", "first_step": "conditional", "moves": "true"},
    link=lambda choices: mazur_in_lab(
        {"name": "momentum", "learning_rate": MAZUR_RATE, "momentum": 1}, steps=200
    ),
)
