"""The optimizer sees only the current gradient? Its memory is wiped in the middle of a run."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number, Pick
from app.claims.form.evidence import Axis, Curves, Evidence, Numbers, line, over_steps
from app.claims.material.descents import descend
from app.claims.material.links import mazur_in_lab
from app.claims.material.networks import mazur
from app.claims.material.rules import TITLES

RATE, STEPS = 0.05, 60


def measure(choices: Choices) -> Evidence:
    """Run on as it is, and beside it forget everything at one step, at the same point."""
    example, by, at = mazur(), choices.name("rule"), choices.whole("at")
    whole = descend(example.graph, example.theta, STEPS, by=by, rate=RATE)
    wiped = descend(example.graph, whole.thetas[at], STEPS - at, by=by, rate=RATE)
    numbers = {
        "at": at,
        "steps": STEPS,
        "gradients": float(np.abs(whole.gradients[at] - wiped.gradients[0]).max()),
        "updates": float(np.abs(whole.updates[at] - wiped.updates[0]).max()),
        "kept": float(whole.updates[at][6]),
        "forgot": float(wiped.updates[0][6]),
        "last_kept": float(whole.losses[-1]),
        "last_forgot": float(wiped.losses[-1]),
    }
    lines = (
        over_steps("memory kept", list(whole.losses), "step"),
        line("memory wiped", range(at, STEPS + 1), wiped.losses, "other", dashed=True),
    )
    return Evidence(numbers, (Curves("The loss", Axis("steps"), Axis("loss", log=True), lines),))


def judge(numbers: Numbers) -> str:
    """At one point, with one gradient: whoever sees nothing else does the same."""
    return "remembers" if numbers["gradients"] == 0 and numbers["updates"] > 0 else "forgets_nothing"


CLAIM = Claim(
    slug="the-optimizer-sees-only-the-current-gradient",
    number="22",
    known="false",
    controls=(Pick("rule", "momentum", TITLES), Number("at", 20, 1, STEPS - 1)),
    measure=measure,
    judge=judge,
    findings={"remembers": "false", "forgets_nothing": "true"},
    link=lambda choices: mazur_in_lab(
        {"name": choices.name("rule"), "learning_rate": RATE}, iteration=choices.whole("at"), beat="step"
    ),
)
