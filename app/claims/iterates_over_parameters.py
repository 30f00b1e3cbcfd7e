"""Gradient descent iterates over the parameters? One update moves them all, from one point."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number, Pick
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.descents import descend
from app.claims.material.links import to_iteration
from app.claims.material.networks import Example, mazur
from app.claims.material.sources import gradient, value
from app.slope import Array

ORDERS = {
    "at_once": "all at once, from one point",
    "shuffled": "one by one, same slopes",
    "one_by_one": "one by one, measured anew",
    "backward": "during the backward pass",
}


def moved_by(order: str, example: Example, rate: float) -> Array:
    """The point after one round over all parameters."""
    theta = example.theta.copy()
    if order in ("at_once", "backward"):
        run = descend(example.graph, theta, 1, rate=rate, interleaved=order == "backward")
        return np.asarray(run.thetas[-1])
    slope = gradient(example.graph, theta)
    for i in np.random.default_rng(1).permutation(theta.size):
        if order == "one_by_one":
            slope = gradient(example.graph, theta)
        theta[i] -= rate * slope[i]
    return theta


def measure(choices: Choices) -> Evidence:
    """Go over all weights once in every order, and compare with the update that moves all at once."""
    example, rate, order = mazur(trained=False), choices.number("rate"), choices.name("order")
    ends = {name: moved_by(name, example, rate) for name in ORDERS}
    numbers = {
        "rate": rate,
        "moved": int((ends["at_once"] != example.theta).sum()),
        "all": example.theta.size,
        "first": value(example.graph, example.theta),
        "at_once": value(example.graph, ends["at_once"]),
        "here": value(example.graph, ends[order]),
        "apart": float(np.abs(ends[order] - ends["at_once"]).max()),
    }
    apart = [float(np.abs(end - ends["at_once"]).max()) for end in ends.values()]
    series = (Series("farthest weight from the update at once", "other"),)
    figure = Bars(
        "Where each order leads", Axis("difference", log=True), series, groups(ORDERS.values(), apart)
    )
    return Evidence(numbers, (figure,))


def judge(numbers: Numbers) -> str:
    """It goes over all of them; in which order matters only where slopes come from several points."""
    if numbers["apart"] > 1e-15:
        return "other_numbers"
    return "all" if numbers["moved"] == numbers["all"] else "some"


CLAIM = Claim(
    slug="gradient-descent-iterates-over-the-parameters",
    number="Q8",
    known="true",
    controls=(Pick("order", "at_once", ORDERS), Number("rate", 0.5, 0, 5, 0.1, integer=False)),
    measure=measure,
    judge=judge,
    findings={"all": "true", "other_numbers": "conditional", "some": "false"},
    link=lambda choices: to_iteration(learning_rate=f"{choices.number('rate'):g}", beat="step"),
)
