"""What seems to fall without end is found, and nothing that has a bottom is blamed."""

import numpy as np
import pytest

from app.derivatives.evaluation import loss
from app.derivatives.unbounded_below import depth_of
from app.expressions.parser import parse
from app.problems.curves import CURVES
from app.problems.expression_graph import expression_graph
from app.problems.surfaces import SURFACES

ENDLESS = (
    "x", "x^3", "-x^2", "1/x", "-1/x^2", "log(x)", "-log(x)", "-exp(x)", "-abs(x)", "min(x, 3)", "x + y",
    "x*y", "x^2 - y^2", "x - y*x^2", "exp(x) - x^2", "-x^100", "log(x^2 + y^2)",
)  # fmt: skip
BOUNDED = (
    "x^2", "abs(x)", "exp(x)", "exp(-x)", "sin(x)", "sqrt(x)", "1/x^2", "x/(1 + abs(x))", "-1/(1 + x^2)",
    "atan(x)", "x^2/1e6 - x", "x^2/2 - 1000*x", "1 - exp(-x^2)", "softplus(x)", "x^x", "x^2 + y^2",
    "x^4 - 16*x^2 + 5*x",
)  # fmt: skip
KNOWN = [one.text() for one in (*SURFACES.values(), *CURVES.values())]


@pytest.mark.parametrize("text", ENDLESS)
def test_a_low_place_is_told_with_its_true_value(text: str) -> None:
    graph = expression_graph(parse(text)).graph
    depth = depth_of(graph)
    assert depth is not None
    assert depth.value == loss(graph, depth.point) < 0
    assert np.isfinite(depth.value)


@pytest.mark.parametrize("text", [*BOUNDED, *KNOWN])
def test_what_has_a_bottom_is_not_blamed(text: str) -> None:
    assert depth_of(expression_graph(parse(text)).graph) is None


def test_of_more_variables_nothing_is_said() -> None:
    assert depth_of(expression_graph(parse("x*y*z")).graph) is None
