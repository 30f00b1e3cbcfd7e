"""Kinks are found where a nudge passes them, and nowhere else."""

import numpy as np
import pytest

from app.derivatives.kinks import Crossing, crossed_kinks
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.problems.networks import Network, Regularisation, network_graph


def between(text: str, one: list[float], other: list[float]) -> list[str]:
    graph = expression_graph(parse(text)).graph
    return [kink.primitive for kink in crossed_kinks(graph, np.array(one), np.array(other))]


@pytest.mark.parametrize(
    ("text", "one", "other", "found"),
    [
        ("abs(x)", [-1], [1], ["abs"]),
        ("abs(x)", [0.5], [1], []),
        ("relu(x)", [-1e-9], [1e-9], ["relu"]),
        ("max(x, y)", [1, 2], [3, 2], ["max"]),
        ("max(x, y)", [1, 2], [1.5, 2], []),
        ("min(x, 1)", [0.5], [1.5], ["min"]),
        ("tanh(x) + x^2", [-1], [1], []),
        ("abs(x) + relu(x - 1)", [-1], [2], ["abs", "relu"]),
    ],
)
def test_kinks_of_expressions(text, one, other, found):
    assert between(text, one, other) == found


def test_neurons_are_named():
    network = Network((1, 3, 1), ("relu", "identity"), "half_squared_error", "none")
    graph = network_graph(network, np.array([[1.0], [2.0]]), np.array([[0.0], [0.0]])).graph
    one = np.array([1.0, -1e-6, 2.0, 1.0, 1.0, 1.0])
    other = one + 2e-6 * np.eye(6)[1]

    assert crossed_kinks(graph, one, other) == [Crossing("relu", "z1[2]")]


def test_a_weight_that_passes_zero_under_an_l1_penalty_is_named():
    network = Network((1, 2, 1), ("tanh", "identity"), "half_squared_error", "none", Regularisation(l1=0.1))
    graph = network_graph(network, np.array([[1.0]]), np.array([[0.0]])).graph
    one = np.array([1.0, 2.0, 1.0, -1e-6])

    assert crossed_kinks(graph, one, one + 2e-6) == [Crossing("l1_penalty", "W2[1,2]")]
