"""Derivatives of 300 generated formulas: by every source, by the rules of calculus, and by HIPS autograd."""

from functools import cache

import autograd
import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import hessian
from app.derivatives.dual_numbers import forward_mode
from app.derivatives.evaluation import loss
from app.derivatives.finite_differences import central_differences
from app.expressions.parser import parse
from app.expressions.symbolic_derivative import derivative
from app.problems.expression_graph import expression_graph
from tests.expressions.random_expressions import NAMES, random_sample

sample = cache(random_sample)
EACH = pytest.mark.parametrize("seed", range(300))


def graph_of(seed):
    return expression_graph(parse(sample(seed).text), NAMES).graph


def symbolic_gradient(seed, simplified):
    expression = parse(sample(seed).text)
    graphs = [expression_graph(derivative(expression, name, simplified), NAMES).graph for name in NAMES]
    return np.array([loss(graph, sample(seed).theta) for graph in graphs])


@EACH
def test_value_and_slope_equal_those_of_autograd(seed):
    _, function, theta = sample(seed)
    slope = backpropagation().measure(graph_of(seed), theta).slope
    np.testing.assert_allclose(slope.value, function(theta), rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(slope.gradient, autograd.grad(function)(theta), rtol=1e-11, atol=1e-13)


@EACH
def test_forward_and_reverse_agree(seed):
    graph, theta = graph_of(seed), sample(seed).theta
    forward = forward_mode().measure(graph, theta).slope.gradient
    reverse = backpropagation().measure(graph, theta).slope.gradient
    np.testing.assert_allclose(forward, reverse, rtol=1e-12, atol=1e-14)


@EACH
def test_the_slope_equals_central_differences(seed):
    graph, theta = graph_of(seed), sample(seed).theta
    differences = central_differences().measure(graph, theta).slope.gradient
    gradient = backpropagation().measure(graph, theta).slope.gradient
    np.testing.assert_allclose(gradient, differences, rtol=1e-6, atol=1e-7)


@EACH
@pytest.mark.parametrize("simplified", [False, True], ids=["word for word", "simplified"])
def test_the_rules_of_calculus_agree(seed, simplified):
    automatic = backpropagation().measure(graph_of(seed), sample(seed).theta).slope.gradient
    np.testing.assert_allclose(symbolic_gradient(seed, simplified), automatic, rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("seed", range(0, 300, 3))
def test_second_derivatives_equal_the_rules_applied_twice(seed):
    expression, theta = parse(sample(seed).text), sample(seed).theta
    once = [derivative(expression, name) for name in NAMES]
    twice = [[expression_graph(derivative(slope, name), NAMES).graph for name in NAMES] for slope in once]
    expected = np.array([[loss(graph, theta) for graph in row] for row in twice])
    np.testing.assert_allclose(hessian(graph_of(seed), theta), expected, rtol=1e-9, atol=1e-10)


@pytest.mark.parametrize("seed", range(0, 300, 10))
def test_many_points_at_once_give_what_each_gives_alone(seed):
    graph, theta = graph_of(seed), sample(seed).theta
    points = theta + np.linspace(-1e-3, 1e-3, 6).reshape(2, 3, 1)
    for source in (backpropagation(), forward_mode()):
        together = source.measure(graph, points).slope
        assert np.shape(together.value) == (2, 3)
        alone = [[source.measure(graph, point).slope.gradient for point in row] for row in points]
        np.testing.assert_allclose(together.gradient, alone, rtol=1e-13, atol=1e-15)


def test_the_samples_cover_the_language():
    texts = " ".join(sample(seed).text for seed in range(300))
    names = ["exp", "log", "sin", "cos", "tan", "tanh", "sqrt", "abs", "erf", "sigmoid", "relu", "softplus"]
    for written in [
        *(f"{name}(" for name in [*names, "gelu", "max", "min"]),
        " + ",
        " - ",
        "*",
        "/",
        "^",
        "(-",
    ]:
        assert texts.count(written) >= 10
