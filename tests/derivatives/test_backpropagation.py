"""Backpropagation on the graphs that first versions of such engines get wrong."""

import numpy as np

from app.derivatives.backpropagation import backpropagation, pull_back
from app.derivatives.dual_numbers import forward_mode
from app.derivatives.evaluation import evaluate
from app.derivatives.finite_differences import central_differences
from app.derivatives.graph import GraphBuilder
from app.derivatives.primitives.arithmetic import add, multiply
from app.derivatives.primitives.elementary_functions import sin
from app.derivatives.primitives.tanh import TANH


def gradients(builder: GraphBuilder, theta: list[float]) -> list[list[float]]:
    """The gradient by backpropagation and by forward mode."""
    graph, point = builder.graph(), np.array(theta)
    return [
        source.measure(graph, point).slope.gradient.tolist() for source in (backpropagation(), forward_mode())
    ]


def test_fan_out_adds_up():
    builder = GraphBuilder()
    x = builder.parameter((), "x")
    builder.apply(multiply, x, x)
    assert gradients(builder, [3.0]) == [[6.0], [6.0]]


def test_diamonds_add_up():
    builder = GraphBuilder()
    x = builder.parameter((), "x")
    a = builder.apply(multiply, builder.constant(np.array(2.0)), x)
    left = builder.apply(multiply, builder.constant(np.array(5.0)), a)
    right = builder.apply(multiply, builder.constant(np.array(7.0)), a)
    builder.apply(add, left, right)
    assert gradients(builder, [1.5]) == [[24.0], [24.0]]


def test_many_diamonds_in_a_row_take_one_visit_each():
    # 2^60 paths lead from the end to x; walking them one by one would never finish.
    builder = GraphBuilder()
    x = builder.parameter((), "x")
    node = x
    for _ in range(60):
        node = builder.apply(add, node, node)
    assert gradients(builder, [1.0]) == [[2.0**60], [2.0**60]]


def test_a_chain_of_20000_nodes():
    builder = GraphBuilder()
    node = builder.parameter((), "x")
    for _ in range(20_000):
        node = builder.apply(sin, node)
    value, slope = 1.0, 1.0
    for _ in range(20_000):
        slope *= np.cos(value)
        value = np.sin(value)
    graph = builder.graph()
    for source in (backpropagation(), forward_mode()):
        measured = source.measure(graph, np.array([1.0])).slope
        np.testing.assert_allclose(measured.value, value, rtol=1e-12)
        np.testing.assert_allclose(measured.gradient, [slope], rtol=1e-9)


def test_a_parameter_that_does_not_matter_has_slope_zero():
    builder = GraphBuilder()
    x = builder.parameter((), "x")
    builder.parameter((), "unused")
    builder.apply(TANH.primitive, x)
    graph, theta = builder.graph(), np.array([0.5, 9.0])
    expected = [1 - np.tanh(0.5) ** 2, 0.0]
    for source in (backpropagation(), forward_mode(), central_differences()):
        np.testing.assert_allclose(source.measure(graph, theta).slope.gradient, expected, rtol=1e-9, atol=0)


def test_a_graph_of_constants_alone_has_slope_zero():
    builder = GraphBuilder()
    builder.parameter((), "unused")
    one = builder.constant(np.array(1.0))
    builder.apply(add, one, one)
    assert gradients(builder, [4.0]) == [[0.0], [0.0]]


def test_the_adjoint_of_a_node_is_how_the_loss_answers_to_a_nudge_there():
    builder = GraphBuilder()
    x = builder.parameter((), "x")
    square = builder.apply(multiply, x, x)
    builder.apply(sin, builder.apply(multiply, square, x))
    graph = builder.graph()
    values = evaluate(graph, np.array([1.2]))
    adjoint = pull_back(graph, values)[square]
    nudge = 1e-6
    up, down = (np.sin((1.44 + sign * nudge) * 1.2) for sign in (1, -1))
    np.testing.assert_allclose(adjoint, (up - down) / (2 * nudge), rtol=1e-8)
    np.testing.assert_allclose(adjoint, np.cos(1.2**3) * 1.2, rtol=1e-14)
