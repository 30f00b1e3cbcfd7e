"""The factors of a layer are the engine's numbers, and multiply to what the engine found."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.dual_numbers import push_on
from app.derivatives.primitives.activations import ACTIVATIONS
from app.problems.layer_factors import NetworkFactors, network_factors
from app.problems.networks import Network, Regularisation, network_graph
from app.problems.per_node import per_node

RNG = np.random.default_rng(5)
X, Y, THETA = RNG.normal(size=(4, 2)), RNG.normal(size=(4, 2)), RNG.normal(size=17)


def factors(network: Network, theta: np.ndarray = THETA) -> NetworkFactors:
    built = network_graph(network, X, Y)
    measured = backpropagation().measure(built.graph, theta)
    nothing = [None] * len(measured.values)
    return network_factors(built, Y, measured.values, measured.adjoints, nothing)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_layers_have_the_numbers_that_nodes_show(activation):
    network = Network((2, 3, 2), (activation, "identity"), "huber")
    built = network_graph(network, X, Y)
    measured = backpropagation().measure(built.graph, THETA)

    for row in range(4):
        shown = per_node(built.layers, measured.values, measured.adjoints, row)
        for layer, numbers in zip(factors(network).layers, shown[1:], strict=True):
            np.testing.assert_array_equal(layer.value[:, row], numbers.value)
            np.testing.assert_array_equal(layer.pre_activation[:, row], numbers.pre_activation)
            np.testing.assert_allclose(layer.adjoint[:, row] * 4, numbers.adjoint, rtol=1e-12)
            np.testing.assert_allclose(layer.delta[:, row] * 4, numbers.delta, rtol=1e-12)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_slope_of_an_activation_is_what_nudging_finds(activation):
    [hidden, _] = factors(Network((2, 3, 2), (activation, "identity"), "huber")).layers
    apply, z = ACTIVATIONS[activation].primitive.apply, hidden.pre_activation

    np.testing.assert_allclose(hidden.slope, (apply(z + 1e-6) - apply(z - 1e-6)) / 2e-6, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("strengths", [(0.3, 0.0), (0.0, 0.2), (0.3, 0.2)])
def test_penalties_are_a_part_of_the_weights_slope(strengths):
    l1, l2 = strengths
    plain = Network((2, 3, 2), ("tanh", "identity"), "huber")
    penalised = plain._replace(regularisation=Regularisation(l1, l2))

    for with_it, without in zip(factors(penalised).layers, factors(plain).layers, strict=True):
        expected = l1 * np.sign(with_it.weights) + l2 * with_it.weights
        np.testing.assert_allclose(with_it.penalty_slope, expected, rtol=1e-12)
        np.testing.assert_allclose(with_it.weights_slope, without.weights_slope + expected, rtol=1e-12)
        assert without.penalty_slope is None


@pytest.mark.parametrize("biases", ["none", ((1.0, 2.0, 3.0), (4.0, 5.0))])
def test_biases_that_are_not_trained_have_no_slope(biases):
    hidden = factors(Network((2, 3, 2), ("tanh", "identity"), "huber", biases), THETA[:12]).layers[0]

    assert hidden.biases_slope is None
    assert (hidden.biases is None) == (biases == "none")


def test_a_neuron_that_is_moved_moves_the_loss_by_its_adjoint():
    built = network_graph(Network((2, 3, 2), ("tanh", "sigmoid"), "huber"), X, Y)
    measured = backpropagation().measure(built.graph, THETA)
    for node in (built.layers[1].value, built.layers[1].pre_activation, built.layers[2].pre_activation):
        started = [None] * len(measured.values)
        started[node] = np.ones(measured.values[node].shape)
        moved = push_on(built.graph, measured.values, started)
        assert moved[-1] == pytest.approx(measured.adjoints[node].sum(), rel=1e-12)
        assert all(tangent is None for tangent in moved[:node])
