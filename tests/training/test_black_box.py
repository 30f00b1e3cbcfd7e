"""A black box: a graph that can be evaluated and refuses to be differentiated still trains all the same."""

from typing import NoReturn

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.graph import Graph, Operation
from app.derivatives.sources import SOURCES, make_source
from app.descent.rules import make_optimizer
from app.training.step import step
from tests.derivatives.random_networks import random_network


class WasOpened(Exception):  # noqa: N818 - it is what happened, not what went wrong
    """Someone has asked the black box for a derivative."""


def refuse(*given: object) -> NoReturn:
    """What stands in the place of each derivative."""
    raise WasOpened


def black_box(graph: Graph) -> Graph:
    """The same graph, without any derivative."""

    def shut(node: object) -> object:
        if not isinstance(node, Operation):
            return node
        return node._replace(primitive=node.primitive._replace(push=refuse, pull=refuse, bend=refuse))

    return graph._replace(
        nodes=tuple(shut(node) for node in graph.nodes),
        operations=tuple((i, shut(node)) for i, node in graph.operations),
    )


@pytest.mark.parametrize("name", SOURCES)
def test_differences_need_nothing_but_the_loss(name):
    _, _, _, graph, theta = random_network("huber", "tanh")
    source = make_source(name, {}, (1, 2))
    if name in ("backpropagation", "forward_mode", "random_forward_gradient"):
        with pytest.raises(WasOpened):
            source.measure(black_box(graph), theta)
    else:
        opened, shut = source.measure(graph, theta).slope, source.measure(black_box(graph), theta).slope
        np.testing.assert_array_equal(shut.gradient, opened.gradient)


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
@pytest.mark.parametrize("loss", ["mean_squared_error", "cross_entropy"])
def test_the_path_through_a_black_box_is_the_exact_path(loss, optimizer):
    _, _, _, graph, theta = random_network(loss, "tanh", layers=(2, 3, 2))
    exact = path(graph, theta, backpropagation(), optimizer)
    shut = path(black_box(graph), theta, make_source("central_differences", {}), optimizer)
    assert np.abs(exact[-1] - theta).max() > 0.1
    np.testing.assert_allclose(shut, exact, atol=1e-6)
