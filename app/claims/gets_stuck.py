"""Backpropagation gets stuck in local minima? The same source, with other starts and other rules."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number, Pick
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, line
from app.claims.material.descents import descend
from app.claims.material.formulas import formula
from app.claims.material.links import racer, to_descent
from app.claims.material.sources import gradient

# A double well whose left valley is the deeper one (Styblinski and Tang's function in one variable).
WELLS = "(w^4 - 16*w^2 + 5*w)/2"
DEEP, SHALLOW = -2.903534027771177, 2.746802770990837
RATE, STEPS = 0.02, 150
RULES = {"momentum": "Momentum", "gradient_descent": "Gradient descent", "nesterov": "Nesterov"}


def measure(choices: Choices) -> Evidence:
    """Descend from one start with plain descent, with the chosen rule, and with slopes from differences."""
    graph, start = formula(WELLS), np.array([choices.number("start")])
    plain = descend(graph, start, STEPS, rate=RATE)
    other = descend(graph, start, STEPS, by=choices.name("rule"), rate=RATE)
    nudged = descend(graph, start, STEPS, rate=RATE, slopes="central_differences")
    ends = [float(run.thetas[-1, 0]) for run in (plain, other, nudged)]
    numbers = {
        "start": float(start[0]),
        "plain": ends[0],
        "other": ends[1],
        "nudged": ends[2],
        "loss_plain": float(plain.last_loss),
        "loss_other": float(other.last_loss),
        "slope": float(gradient(graph, plain.thetas[-1])[0]),
    }
    w = np.linspace(-4, 4, 121)
    lines = (
        line("the loss", w, (w**4 - 16 * w**2 + 5 * w) / 2, "plain"),
        line("gradient descent", plain.thetas[:, 0], plain.losses, "step", dots=True),
        line(
            f"{RULES[choices.name('rule')]}, to compare",
            other.thetas[:, 0],
            other.losses,
            "other",
            dashed=True,
        ),
    )
    marks = (
        Mark("start", start[0], plain.losses[0], "plain"),
        Mark("deepest", DEEP, -39.16616570377142, "plain"),
    )
    return Evidence(numbers, (Curves("Two valleys", Axis("w"), Axis("loss"), lines, marks),))


def judge(numbers: Numbers) -> str:
    """Were it backpropagation that is stuck, another rule would be stuck as well, and another source not."""
    stuck, other_stuck, nudged_stuck = (
        abs(numbers[name] - DEEP) > 0.1 for name in ("plain", "other", "nudged")
    )
    if not stuck:
        return "free"
    if stuck and not nudged_stuck:
        return "source"
    return "both_stuck" if other_stuck else "rule"


CLAIM = Claim(
    slug="backpropagation-gets-stuck-in-local-minima",
    number="19",
    known="false",
    controls=(Number("start", 4, -4, 4, 0.1, integer=False), Pick("rule", "momentum", RULES)),
    measure=measure,
    judge=judge,
    findings={"rule": "false", "both_stuck": "false", "free": "false", "source": "true"},
    link=lambda choices: to_descent(
        {"text": WELLS},
        {"w": choices.number("start")},
        [racer("gradient_descent", RATE), racer("momentum", RATE)],
    ),
)
