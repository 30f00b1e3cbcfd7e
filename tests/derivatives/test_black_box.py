"""A black box: the same values, no derivatives, and differences of values are enough to train it."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.black_box import BlackBoxError, black_box
from app.derivatives.curvature import hessian
from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.derivatives.sources import SOURCES, make_source
from app.training.step import step
from tests.derivatives.random_networks import random_network
from tests.descent.making import make_optimizer

NEED_DERIVATIVES = {"backpropagation", "forward_mode", "random_forward_gradient"}


def test_its_values_are_the_same():
    _, _, _, graph, theta = random_network("huber", "tanh")
    assert loss(black_box(graph), theta) == loss(graph, theta)


@pytest.mark.parametrize("name", SOURCES)
def test_differences_need_nothing_but_the_loss(name):
    _, _, _, graph, theta = random_network("huber", "tanh")
    source = make_source(name, {}, (1, 2))
    if name in NEED_DERIVATIVES:
        with pytest.raises(BlackBoxError):
            source.measure(black_box(graph), theta)
    else:
        known, box = source.measure(graph, theta).slope, source.measure(black_box(graph), theta).slope
        np.testing.assert_array_equal(box.gradient, known.gradient)


def test_it_has_no_second_derivatives():
    _, _, _, graph, theta = random_network("huber", "tanh")
    with pytest.raises(BlackBoxError):
        hessian(black_box(graph), theta)


def path(graph: Graph, theta, source, optimizer: str):
    """The points of 60 steps."""
    rule, points = make_optimizer(optimizer, {"learning_rate": 0.05}), [theta]
    state = rule.init(theta)
    for _ in range(60):
        taken = step(graph, source, rule, points[-1], state)
        points.append(taken.theta)
        state = taken.state
    return np.array(points)


@pytest.mark.parametrize("optimizer", ["gradient_descent", "momentum", "lbfgs"])
@pytest.mark.parametrize("kind", ["mean_squared_error", "cross_entropy"])
def test_the_path_through_a_black_box_is_the_exact_path(kind, optimizer):
    _, _, _, graph, theta = random_network(kind, "tanh", layers=(2, 3, 2))
    exact = path(graph, theta, backpropagation(), optimizer)
    box = path(black_box(graph), theta, make_source("central_differences", {}), optimizer)
    assert np.abs(exact[-1] - theta).max() > 0.1
    np.testing.assert_allclose(box, exact, atol=1e-6)
