"""Finite differences are exact and backpropagation is approximate? The error over the width of the nudge."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, line
from app.claims.material.links import mazur_in_lab
from app.claims.material.networks import MAZUR_RATE, mazur
from app.claims.material.sources import gradient
from app.derivatives.sources import make_source
from app.slope import Array

EXPONENTS = range(-15, 0)


def by_nudging(name: str, exponent: int) -> Array:
    """The gradient by nudges of 10 to this power."""
    example = mazur()
    return make_source(name, {"h": 10.0**exponent}).measure(example.graph, example.theta).slope.gradient


def measure(choices: Choices) -> Evidence:
    """Compare both with the complex step, which subtracts nothing and so is exact to rounding."""
    example, exponent = mazur(), choices.whole("exponent")
    exact = gradient(example.graph, example.theta, "complex_step")

    def error(found: Array) -> float:
        return float(np.abs(found - exact).max())

    own = error(gradient(example.graph, example.theta))
    both = {
        name: [error(by_nudging(name, each)) for each in EXPONENTS]
        for name in ("central_differences", "one_sided_differences")
    }
    here = EXPONENTS.index(exponent)
    numbers = {
        "h": 10.0**exponent,
        "central": both["central_differences"][here],
        "one_sided": both["one_sided_differences"][here],
        "best": min(both["central_differences"]),
        "best_h": 10.0 ** EXPONENTS[int(np.argmin(both["central_differences"]))],
        "backpropagation": own,
    }
    widths = [10.0**each for each in EXPONENTS]
    # On an axis of powers of ten, an error of exactly zero has no place: rounding is the least there can be.
    floor = max(own, float(np.finfo(float).eps * np.abs(exact).max() / 2))
    lines = (
        line("central differences", widths, both["central_differences"], "other", dots=True),
        line("one-sided differences", widths, both["one_sided_differences"], "plain", dots=True, dashed=True),
        line("backpropagation, no nudge", widths, [floor] * len(widths), "slope"),
    )
    marks = (Mark("here", widths[here], both["central_differences"][here], "other"),)
    x, y = Axis("width h of the nudge", log=True), Axis("largest error", log=True)
    return Evidence(numbers, (Curves("The error of the gradient", x, y, lines, marks),))


def judge(numbers: Numbers) -> str:
    """Who is nearer to the exact gradient."""
    return "reversed" if numbers["central"] > numbers["backpropagation"] else "holds"


CLAIM = Claim(
    slug="finite-differences-are-exact",
    number="6",
    known="false",
    controls=(Number("exponent", -5, -15, -1),),
    measure=measure,
    judge=judge,
    findings={"reversed": "false", "holds": "true"},
    link=lambda choices: mazur_in_lab(
        {"name": "gradient_descent", "learning_rate": MAZUR_RATE}, "central_differences"
    ),
)
