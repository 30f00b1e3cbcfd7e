"""The Jacobian both ways, equal to one worked out by hand, and how far two arrays are apart."""

import numpy as np
import pytest

from app.derivatives.evaluation import evaluate
from app.derivatives.jacobian import (
    jacobian_by_columns,
    jacobian_by_rows,
    largest_difference,
    sizes_of_slopes,
)
from app.expressions.parser import parse_many
from app.problems.expression_graph import expression_graph

X, Y = 1.5, -0.5
EXPECTED = [[Y, X], [np.cos(X), 0.0], [2 * X, 3 * Y**2]]


@pytest.mark.parametrize("jacobian", [jacobian_by_rows, jacobian_by_columns])
def test_both_ways_give_the_jacobian(jacobian):
    graph, outputs, _ = expression_graph(parse_many("x*y; sin(x); x^2 + y^3"))
    theta = np.array([X, Y])
    np.testing.assert_allclose(
        jacobian(graph, evaluate(graph, theta), outputs, theta), EXPECTED, rtol=1e-14, atol=0
    )


@pytest.mark.parametrize(
    ("text", "at"),
    [
        # Slopes that are 0, but for the rounding of what cancels.
        ("sin(x)^2 + cos(x)^2", 0.7), ("(x + 1)^2 - x^2 - 2*x", 1.1), ("exp(x)*exp(-x)", 0.3),
        ("log(exp(x)) - x", 2.3), ("(x*0.1 + x*0.2)*10 - 3*x", 0.7), ("1e8*sin(x)^2 + 1e8*cos(x)^2", 0.7),
        ("tanh(x) - (exp(x) - exp(-x))/(exp(x) + exp(-x))", 0.4),
    ],
)  # fmt: skip
def test_slopes_that_are_zero_up_to_rounding_agree(text, at):
    assert difference_of_both_ways(text, at) < 1e-15


@pytest.mark.parametrize(
    ("text", "at"), [("x^2 + 3*x", 1.5), ("sqrt(x)", 0.0), ("log(x)*x", 0.0), ("x*0", 2.0)]
)
def test_ordinary_infinite_and_undefined_slopes_agree_exactly(text, at):
    assert difference_of_both_ways(text, at) == 0


def difference_of_both_ways(text, at):
    graph, outputs, _ = expression_graph(parse_many(text))
    theta = np.array([at])
    values = evaluate(graph, theta)
    ways = [jacobian(graph, values, outputs, theta) for jacobian in (jacobian_by_rows, jacobian_by_columns)]
    return largest_difference(*ways, sizes_of_slopes(graph, values, outputs))


def test_the_sizes_are_those_of_the_products_on_all_paths():
    graph, outputs, _ = expression_graph(parse_many("x*y - y*x*3; x"))
    found = sizes_of_slopes(graph, evaluate(graph, np.array([2.0, -5.0])), outputs)
    np.testing.assert_array_equal(found, [[5 + 15, 2 + 6], [1, 0]])


def test_the_largest_difference_is_that_of_the_worst_pair():
    slopes, others = np.array([[1.0, 0.0], [8.0, 2.0]]), np.array([[1.0, 0.0], [6.0, 2.0]])
    assert largest_difference(slopes, others, np.full((2, 2), 8.0)) == 0.25
    assert largest_difference(slopes, np.array([[1.0, np.nan], [6.0, 2.0]]), slopes) == np.inf
    assert largest_difference(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros((0, 2))) == 0
