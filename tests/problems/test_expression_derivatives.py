"""Derivatives of generated formulas: by every source, by the rules of calculus, and by HIPS autograd."""

import warnings
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
from tests.deep import seeds
from tests.expressions.random_expressions import NAMES, random_sample

sample = cache(random_sample)
FEW = 60
EACH = pytest.mark.parametrize("seed", seeds(FEW, 300))


def graph_of(seed):
    return expression_graph(parse(sample(seed).text), NAMES).graph


def symbolic_gradient(seed, simplified):
    expression = parse(sample(seed).text)
    graphs = [expression_graph(derivative(expression, name, simplified), NAMES).graph for name in NAMES]
    return np.array([loss(graph, sample(seed).theta) for graph in graphs])


@EACH
def test_every_way_to_the_slope_finds_that_of_autograd(seed):
    text, function, theta = sample(seed)
    graph = graph_of(seed)
    slope = backpropagation().measure(graph, theta).slope
    expected = autograd.grad(function)(theta)
    np.testing.assert_allclose(slope.value, function(theta), rtol=1e-12, atol=1e-14, err_msg=text)
    np.testing.assert_allclose(slope.gradient, expected, rtol=1e-11, atol=1e-13, err_msg=text)
    ways = {
        "forward mode": (forward_mode().measure(graph, theta).slope.gradient, 1e-12, 1e-14),
        "differences": (central_differences().measure(graph, theta).slope.gradient, 1e-6, 1e-7),
        "rules, word for word": (symbolic_gradient(seed, simplified=False), 1e-10, 1e-12),
        "rules, simplified": (symbolic_gradient(seed, simplified=True), 1e-10, 1e-12),
    }
    for way, (found, rtol, atol) in ways.items():
        np.testing.assert_allclose(found, slope.gradient, rtol=rtol, atol=atol, err_msg=f"{way}: {text}")


@EACH
def test_second_derivatives_equal_those_of_autograd_and_the_rules_applied_twice(seed):
    text, function, theta = sample(seed)
    second = hessian(graph_of(seed), theta)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")  # autograd's textbook formulas overflow more easily than ours
        expected = autograd.hessian(function)(theta)
    assert np.isfinite(second).all()
    np.testing.assert_allclose(
        second, expected, rtol=1e-9, atol=1e-9 * max(1.0, np.abs(expected).max()), err_msg=text
    )
    once = [derivative(parse(text), name) for name in NAMES]
    twice = [[expression_graph(derivative(slope, name), NAMES).graph for name in NAMES] for slope in once]
    by_rules = np.array([[loss(graph, theta) for graph in row] for row in twice])
    np.testing.assert_allclose(second, by_rules, rtol=1e-9, atol=1e-10, err_msg=text)


@pytest.mark.parametrize("seed", range(0, FEW, 10))
def test_many_points_at_once_give_what_each_gives_alone(seed):
    graph, theta = graph_of(seed), sample(seed).theta
    points = theta + np.linspace(-1e-3, 1e-3, 6).reshape(2, 3, 1)
    for source in (backpropagation(), forward_mode()):
        together = source.measure(graph, points).slope
        assert np.shape(together.value) == (2, 3)
        alone = [[source.measure(graph, point).slope.gradient for point in row] for row in points]
        np.testing.assert_allclose(together.gradient, alone, rtol=1e-13, atol=1e-15)


def test_the_samples_cover_the_language():
    texts = " ".join(sample(seed).text for seed in range(FEW))
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
        assert texts.count(written) >= 3, written
