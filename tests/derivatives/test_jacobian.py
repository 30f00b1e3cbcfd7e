"""The Jacobian both ways, equal to one worked out by hand, and how far two arrays are apart."""

import numpy as np
import pytest

from app.derivatives.evaluation import evaluate
from app.derivatives.jacobian import jacobian_by_columns, jacobian_by_rows, largest_relative_difference
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


def test_the_relative_difference_is_that_of_the_worst_pair():
    assert (
        largest_relative_difference(np.array([[1.0, 0.0], [8.0, 2.0]]), np.array([[1.0, 0.0], [6.0, 2.0]]))
        == 0.25
    )
    assert largest_relative_difference(np.zeros((0, 2)), np.zeros((0, 2))) == 0
