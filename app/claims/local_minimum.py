"""Gradient descent is iterative, first-order, and finds a local minimum? A curve without any network."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, line
from app.claims.material.descents import descend
from app.claims.material.formulas import formula
from app.claims.material.links import racer, to_descent
from app.claims.material.sources import gradient

# Two valleys, at −1 and 1, with a hill between them (Strogatz, Nonlinear Dynamics and Chaos, section 2.7).
WELLS = "w^4/4 - w^2/2"
STEPS = 150
NUDGE = 1e-3


def measure(choices: Choices) -> Evidence:
    """Descend from two starts, and look around where each of them ends."""
    graph, rate = formula(WELLS), choices.number("rate")
    starts = choices.number("start"), choices.number("other")
    runs = [descend(graph, np.array([start]), STEPS, rate=rate) for start in starts]
    ends = np.array([run.thetas[-1, 0] for run in runs])
    slopes = gradient(graph, ends[:, None])[:, 0]

    def height(w: np.ndarray) -> np.ndarray:
        return w**4 / 4 - w**2 / 2

    with np.errstate(all="ignore"):
        lower_beside = np.minimum(height(ends - NUDGE), height(ends + NUDGE)) < height(ends)
    numbers = {
        "start": starts[0],
        "other": starts[1],
        "end": float(ends[0]),
        "end_other": float(ends[1]),
        "loss": float(runs[0].last_loss),
        "loss_other": float(runs[1].last_loss),
        "steepest": float(np.abs(slopes).max()),
        "lower_beside": int(lower_beside.sum()),
        "apart": float(abs(ends[0] - ends[1])),
        "steps": STEPS,
        "first_order": int(all(step.measurement.slope.hessian is None for run in runs for step in run.steps)),
    }
    w = np.linspace(-2, 2, 81)
    lines = (
        line("the function", w, height(w), "plain"),
        line("from the first start", runs[0].thetas[:, 0], runs[0].losses, "step", dots=True),
        line("from the second", runs[1].thetas[:, 0], runs[1].losses, "other", dots=True, dashed=True),
    )
    marks = tuple(Mark("start", start, float(run.losses[0])) for start, run in zip(starts, runs, strict=True))
    return Evidence(numbers, (Curves("Downhill, from two starts", Axis("w"), Axis("loss"), lines, marks),))


def judge(numbers: Numbers) -> str:
    """A minimum is level, and nothing beside it is lower."""
    if not numbers["steepest"] < 1e-6 or not numbers["first_order"]:
        return "still_moving"
    if numbers["lower_beside"]:
        return "hilltop"
    return "two" if numbers["apart"] > 0.1 else "one"


CLAIM = Claim(
    slug="gradient-descent-finds-a-local-minimum",
    number="Q1",
    known="true",
    controls=(
        Number("start", 1.8, -2, 2, 0.1, integer=False),
        Number("other", -0.4, -2, 2, 0.1, integer=False),
        Number("rate", 0.1, 0.02, 1.5, 0.02, integer=False),
    ),
    measure=measure,
    judge=judge,
    findings={"two": "true", "one": "true", "hilltop": "false", "still_moving": "conditional"},
    link=lambda choices: to_descent(
        {"text": WELLS},
        {"w": choices.number("start")},
        [racer("gradient_descent", choices.number("rate"))],
    ),
)
