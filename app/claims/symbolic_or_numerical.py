"""Automatic differentiation is symbolic, or numerical? The three, side by side on one function."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Numbers, Table, line
from app.claims.material.formulas import formula
from app.claims.material.links import to_graph
from app.claims.material.sources import gradient, source, value
from app.expressions.parser import parse
from app.expressions.symbolic_derivative import derivative
from app.expressions.terms import size
from app.problems.expression_graph import expression_graph

X = 0.3
MOST = 4


def nested(times: int) -> str:
    """4u(1 − u), put into itself so many times: Baydin et al. (2018) show the swell of its derivative."""
    text = "x"
    for _ in range(times):
        text = f"(4*({text})*(1 - ({text})))"
    return text


def by_hand(times: int) -> float:
    """The slope at X by the chain rule: one factor 4 − 8u for each time."""
    slope, u = 1.0, X
    for _ in range(times):
        slope, u = slope * (4 - 8 * u), 4 * u * (1 - u)
    return slope


def measure(choices: Choices) -> Evidence:
    """Differentiate in three ways; compare the results, and how much there is to write or to compute."""
    times = choices.whole("times")
    text, theta = nested(times), np.array([X])
    written = [size(derivative(parse(nested(each)), "x")).written for each in range(1, MOST + 1)]
    steps = [sum(source("backpropagation").cost(formula(nested(each)))[:2]) for each in range(1, MOST + 1)]
    exact = by_hand(times)
    symbolic = value(expression_graph(derivative(parse(text), "x"), ("x",)).graph, theta)
    numerical = float(gradient(formula(text), theta, "central_differences")[0])
    automatic = float(gradient(formula(text), theta)[0])
    numbers = {
        "times": times,
        "written": written[times - 1],
        "operations": steps[times - 1],
        "slope": automatic,
        "symbolic": symbolic,
        "numerical": numerical,
        "off_automatic": abs(automatic - exact) / abs(exact),
        "off_numerical": abs(numerical - exact) / abs(exact),
    }
    counts = range(1, MOST + 1)
    lines = (
        line("symbolic: terms to write", counts, written, "other", dots=True),
        line("automatic: operations", counts, steps, "slope", dots=True),
    )
    curves = Curves("How it grows", Axis("times put into itself"), Axis("how much", log=True), lines)
    rows = (
        ("symbolic", symbolic, abs(symbolic - exact)),
        ("numerical", numerical, abs(numerical - exact)),
        ("automatic", automatic, abs(automatic - exact)),
    )
    return Evidence(numbers, (curves, Table("The slope at x = 0.3", ("way", "slope", "error"), rows)))


def judge(numbers: Numbers) -> str:
    """Numerical would be as inexact as differences; symbolic would grow as the written derivative does."""
    if numbers["off_automatic"] >= numbers["off_numerical"]:
        return "numerical"
    return "neither" if numbers["written"] > 2 * numbers["operations"] else "small"


CLAIM = Claim(
    slug="autodiff-is-symbolic-or-numerical",
    number="21",
    known="false",
    controls=(Number("times", 3, 1, MOST),),
    measure=measure,
    judge=judge,
    findings={"neither": "false", "small": "conditional", "numerical": "true"},
    link=lambda choices: to_graph(nested(min(choices.whole("times"), 3)), {"x": X}),
)
