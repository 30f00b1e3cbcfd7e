"""Backpropagation is the computation of derivatives? Each is checked by nudging, and nothing moves."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.links import to_iteration
from app.claims.material.networks import mazur
from app.claims.material.sources import gradient, source


def measure(choices: Choices) -> Evidence:
    """Run backpropagation again and again, and compare every slope with central differences."""
    example, runs = mazur(), choices.whole("runs")
    theta = example.theta.copy()
    backpropagation = source("backpropagation")
    found = [backpropagation.measure(example.graph, theta).slope.gradient for _ in range(runs)]
    nudged = gradient(example.graph, example.theta, "central_differences")
    numbers = {
        "runs": runs,
        "moved": float(np.abs(theta - example.theta).max()),
        "changed": float(np.abs(np.array(found) - found[0]).max()),
        "off": float(np.abs(found[-1] - nudged).max()),
        "derivatives": found[-1].size,
        "slope": float(found[-1][6]),
        "slope_nudged": float(nudged[6]),
    }
    series = (Series("backpropagation", "slope"), Series("nudging, up and down", "other"))
    figure = Bars(
        "The slope of each parameter", Axis("slope"), series, groups(example.names, found[-1], nudged)
    )
    return Evidence(numbers, (figure,))


def judge(numbers: Numbers) -> str:
    """Derivatives, and nothing else."""
    if numbers["off"] > 1e-8:
        return "wrong"
    return "moves" if numbers["moved"] or numbers["changed"] else "derivatives"


CLAIM = Claim(
    slug="backpropagation-computes-derivatives",
    number="Q2",
    known="true",
    controls=(Number("runs", 1000, 1, 1000),),
    measure=measure,
    judge=judge,
    findings={"derivatives": "true", "moves": "false", "wrong": "false"},
    link=lambda choices: to_iteration(beat="backward", look="W2.1.1"),
)
