"""The gradient check passes right derivatives and fails deliberately wrong ones."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.gradient_check import check_gradient
from app.derivatives.graph import Graph, Operation
from app.derivatives.measurement import Source
from tests.derivatives.random_networks import PAIRS, random_network


def with_wrong_pull(graph: Graph, name: str, spoil) -> Graph:
    """The same graph, with the derivatives of one primitive spoilt."""

    def wrong(node: Operation) -> Operation:
        if node.primitive.name != name:
            return node
        pull = node.primitive.pull
        spoilt = node.primitive._replace(pull=lambda *given: spoil(pull(*given)))
        return node._replace(primitive=spoilt)

    operations = tuple((i, wrong(node)) for i, node in graph.operations)
    assert any(new is not old for (_, new), (_, old) in zip(operations, graph.operations, strict=True))
    return graph._replace(operations=operations)


def scaled(factor: float):
    """Multiply every contribution that is there by a factor."""
    return lambda parts: [None if part is None else part * factor for part in parts]


@pytest.mark.parametrize(("loss", "activation"), PAIRS)
def test_right_derivatives_pass(loss, activation):
    _, _, _, graph, theta = random_network(loss, activation)
    assert check_gradient(graph, theta, backpropagation()).largest < 1e-5


@pytest.mark.parametrize(
    ("primitive", "spoil"),
    [
        ("tanh", scaled(1.01)),
        ("tanh", scaled(-1.0)),
        ("mean_squared_error", scaled(0.5)),
        ("affine", scaled(1.001)),
        ("affine", lambda parts: [parts[0], parts[1], None]),
        ("affine", lambda parts: [parts[0][::-1], *parts[1:]]),
        ("tanh", scaled(float("nan"))),
        ("tanh", scaled(float("inf"))),
    ],
)
def test_wrong_derivatives_fail(primitive, spoil):
    _, _, _, graph, theta = random_network("mean_squared_error", "tanh")
    check = check_gradient(with_wrong_pull(graph, primitive, spoil), theta, backpropagation())
    assert check.largest > 1e-4


def test_where_nothing_is_measured_a_slope_that_is_left_out_passes_too():
    _, _, _, graph, theta = random_network("mean_squared_error", "tanh")
    without_slope = with_wrong_pull(graph, "tanh", scaled(0.0))
    assert not check_gradient(graph, theta, backpropagation()).unshown.any()
    assert check_gradient(without_slope, theta, backpropagation()).verdict == "poor"

    # Before the output each tanh is saturated: what lies below has no slope.
    hidden = np.arange(graph.size) < 3 * 5 + 5 + 5 * 4 + 4
    saturated = np.where(hidden, 1e6 * theta, theta)
    check = check_gradient(without_slope, saturated, backpropagation())
    assert check.verdict == "good"
    np.testing.assert_array_equal(check.unshown, hidden)


def test_one_wrong_number_among_many_fails():
    _, _, _, graph, theta = random_network("mean_squared_error", "tanh")

    def measure(graph, theta):
        measurement = backpropagation().measure(graph, theta)
        gradient = measurement.slope.gradient.copy()
        gradient[7] += 1e-3
        return measurement._replace(slope=measurement.slope._replace(gradient=gradient))

    check = check_gradient(graph, theta, Source(measure, backpropagation().cost))
    assert check.largest > 1e-4
    assert int(np.argmax(check.error)) == 7
