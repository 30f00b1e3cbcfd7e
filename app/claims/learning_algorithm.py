"""Backpropagation is the learning algorithm? It runs as often as one likes, and the loss stays as it was."""

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Numbers, over_steps
from app.claims.material.descents import descend
from app.claims.material.links import mazur_in_lab
from app.claims.material.networks import MAZUR_RATE, mazur
from app.claims.material.sources import source


def measure(choices: Choices) -> Evidence:
    """Measure the slopes again and again, and beside it take a step after each measurement."""
    example, runs = mazur(), choices.whole("runs")
    theta = example.theta.copy()
    backpropagation = source("backpropagation")
    losses = [float(backpropagation.measure(example.graph, theta).slope.value) for _ in range(runs + 1)]
    stepping = descend(example.graph, theta, runs, rate=MAZUR_RATE)
    numbers = {
        "runs": runs,
        "first": losses[0],
        "last": losses[-1],
        "moved": float(abs(theta - example.theta).max()),
        "stepping": float(stepping.losses[-1]),
    }
    lines = (
        over_steps("measured only", losses, "slope"),
        over_steps("measured, then stepped", list(stepping.losses), "step", dashed=True),
    )
    figure = Curves("The loss", Axis("runs of backpropagation"), Axis("loss", log=True), lines)
    return Evidence(numbers, (figure,))


def judge(numbers: Numbers) -> str:
    """Whoever learns lowers the loss."""
    return "stays" if numbers["last"] == numbers["first"] and numbers["moved"] == 0 else "learns"


CLAIM = Claim(
    slug="backpropagation-is-the-learning-algorithm",
    number="1",
    known="false",
    controls=(Number("runs", 1000, 1, 1000, 1),),
    measure=measure,
    judge=judge,
    findings={"stays": "false", "learns": "true"},
    link=lambda choices: mazur_in_lab({"name": "gradient_descent", "learning_rate": 0}, steps=200),
)
