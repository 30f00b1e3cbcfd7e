"""A poor gradient check is blamed on what was planted."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.check_reasons import reason_for
from app.derivatives.gradient_check import check_gradient
from app.derivatives.measurement import Source
from app.derivatives.spsa import spsa
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from tests.derivatives.random_networks import random_network
from tests.derivatives.test_gradient_check import scaled, with_wrong_pull


def cause(text: str, theta: list[float], h: float, source: Source | None = None) -> str:
    graph = expression_graph(parse(text)).graph
    point = np.array(theta)
    check = check_gradient(graph, point, source or backpropagation(), h)
    assert check.largest > 1e-5
    return reason_for(graph, point, check, h).cause


@pytest.mark.parametrize(
    ("text", "theta", "h", "found"),
    [
        ("abs(x) + x", [1e-6], 1e-5, "kink"),
        ("relu(x) + x", [-1e-7], 1e-5, "kink"),
        ("1000 + x^2", [0.3], 1e-12, "rounding"),
        ("x^3", [1.0], 1e-14, "rounding"),
        ("exp(x)", [1.0], 1.0, "curvature"),
        ("x^5", [0.3], 0.1, "curvature"),
        ("exp(x)", [800.0], 1e-5, "overflow"),
    ],
)
def test_what_was_planted_is_found(text, theta, h, found):
    assert cause(text, theta, h) == found


def test_a_source_that_guesses_is_named():
    assert cause("x^2 + 3*y^2", [1.0, 2.0], 1e-5, spsa()) == "source"


def test_a_mistake_in_a_derivative_is_not_explained_away():
    _, _, _, graph, theta = random_network("mean_squared_error", "tanh")
    wrong = with_wrong_pull(graph, "tanh", scaled(1.01))
    check = check_gradient(wrong, theta, backpropagation())

    assert reason_for(wrong, theta, check, 1e-5).cause == "unknown"
