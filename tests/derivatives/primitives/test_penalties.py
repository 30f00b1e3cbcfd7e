"""Penalties on weights: by hand, against autograd, in every direction, and priced."""

import autograd
import autograd.numpy as anp
import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.complex_step import complex_step
from app.derivatives.costs import count_operations
from app.derivatives.curvature import hessian
from app.derivatives.dual_numbers import forward_mode
from app.derivatives.gradient_check import check_gradient
from app.derivatives.primitives.penalties import PENALTIES
from app.problems.networks import Network, Regularisation, network_graph
from tests.derivatives.random_networks import random_network
from tests.derivatives.test_against_autograd import textbook_loss

STRENGTHS = [(0.3, 0.0), (0.0, 0.7), (0.2, 0.5)]
EACH = pytest.mark.parametrize(("l1", "l2"), STRENGTHS)


def penalised(l1, l2, biases="trained"):
    """A network with penalties, its graph, a point, and the places of the weights in theta."""
    network, x, y, _, _ = random_network("mean_squared_error", "tanh", layers=(2, 3, 2))
    network = network._replace(regularisation=Regularisation(l1, l2), biases=biases)
    graph = network_graph(network, x, y).graph
    theta = np.random.default_rng(8).normal(size=graph.size)
    return network, x, y, graph, theta


def textbook(network, theta, x, y):
    weights = anp.concatenate([theta[0:6], theta[9:15]])
    l1, l2 = network.regularisation
    penalty = l1 * anp.sum(anp.abs(weights)) + l2 / 2 * anp.sum(weights**2)
    return textbook_loss(network, theta, x, y) + penalty


@EACH
def test_loss_gradient_and_hessian_equal_autograd(l1, l2):
    network, x, y, graph, theta = penalised(l1, l2)
    slope = backpropagation().measure(graph, theta).slope

    def loss(point):
        return textbook(network, point, x, y)

    np.testing.assert_allclose(slope.value, loss(theta), rtol=1e-13)
    np.testing.assert_allclose(slope.gradient, autograd.grad(loss)(theta), rtol=1e-11, atol=1e-14)
    np.testing.assert_allclose(hessian(graph, theta), autograd.hessian(loss)(theta), rtol=1e-9, atol=1e-11)


@EACH
def test_every_way_to_measure_agrees(l1, l2):
    _, _, _, graph, theta = penalised(l1, l2)
    truth = backpropagation().measure(graph, theta).slope.gradient
    for source in (forward_mode(), complex_step()):
        np.testing.assert_allclose(source.measure(graph, theta).slope.gradient, truth, rtol=1e-12)
    assert check_gradient(graph, theta, backpropagation()).largest < 1e-7


@EACH
def test_many_points_at_once_are_one_after_another(l1, l2):
    _, _, _, graph, theta = penalised(l1, l2)
    thetas = theta + np.arange(6).reshape(2, 3, 1)
    for source in (backpropagation(), forward_mode()):
        together = source.measure(graph, thetas).slope
        assert together.value.shape == (2, 3)
        for i in np.ndindex(2, 3):
            alone = source.measure(graph, thetas[i]).slope
            np.testing.assert_allclose(together.gradient[i], alone.gradient, rtol=1e-12)


@pytest.mark.parametrize("name", PENALTIES)
def test_single_numbers_by_hand(name):
    row, strength = PENALTIES[name].primitive, np.asarray(0.5)
    weights = np.array([[3.0, 0.0], [-2.0, 1.0]])
    value, slope = {"l1": (3.0, [[0.5, 0], [-0.5, 0.5]]), "l2": (3.5, [[1.5, 0], [-1.0, 0.5]])}[name]
    assert row.apply(strength, weights) == value
    found = row.pull(np.asarray(1.0), np.asarray(value), [strength, weights], [False, True])
    assert found[0] is None
    assert found[1].tolist() == slope


def test_without_strength_the_graph_is_what_it_was():
    network, x, y, graph, _ = random_network("huber", "relu")
    none = network_graph(network._replace(regularisation=Regularisation(0.0, 0.0)), x, y).graph
    assert [node.label for node in none.nodes] == [node.label for node in graph.nodes]


@pytest.mark.parametrize("biases", ["none", ((5.0, 5.0, 5.0), (9.0, 9.0))])
def test_biases_are_left_alone(biases):
    network, x, y, graph, theta = penalised(0.1, 0.2, biases)
    bare = network_graph(network._replace(regularisation=Regularisation()), x, y).graph
    more = backpropagation().measure(graph, theta).slope
    less = backpropagation().measure(bare, theta).slope
    assert more.value - less.value == pytest.approx(
        0.1 * np.abs(theta).sum() + 0.1 * (theta @ theta), rel=1e-12
    )
    np.testing.assert_allclose(more.gradient - less.gradient, 0.1 * np.sign(theta) + 0.2 * theta, rtol=1e-11)


def test_a_penalty_costs_a_few_operations_for_each_weight():
    network = Network((2, 2, 2), ("sigmoid",) * 2, "half_squared_error")
    x, y = np.zeros((1, 2)), np.zeros((1, 2))
    bare = count_operations(network_graph(network, x, y).graph)
    dear = count_operations(
        network_graph(network._replace(regularisation=Regularisation(l2=0.1)), x, y).graph
    )
    # A square and a sum for each of 8 weights, and the sum of loss and penalty. On the way back λ w for each,
    # which is added to what comes through the network.
    assert dear.apply - bare.apply == 2 * 8 + 1
    assert dear.pull - bare.pull == 8 + 8
