"""Losses and gradients equal those of an independent autodiff package, HIPS autograd."""

import math

import autograd
import autograd.numpy as anp
import numpy as np
import pytest
from autograd.extend import defvjp, primitive

from app.derivatives.backpropagation import backpropagation
from app.problems.networks import Network
from tests.derivatives.random_networks import PAIRS, random_network

# autograd's own error function needs SciPy; the standard library has one too.
erf = primitive(np.vectorize(math.erf, otypes=[float]))
defvjp(erf, lambda value, z: lambda g: g * 2 / math.sqrt(math.pi) * anp.exp(-(z**2)))

ACTIVATION = {
    "tanh": anp.tanh,
    "sigmoid": lambda z: 1 / (1 + anp.exp(-z)),
    "relu": lambda z: anp.maximum(z, 0),
    "leaky_relu": lambda z: anp.where(z > 0, z, 0.01 * z),
    "softplus": lambda z: anp.log(1 + anp.exp(z)),
    "gelu": lambda z: z * 0.5 * (1 + erf(z / anp.sqrt(2.0))),
    "identity": lambda z: z,
}


def cross_entropy(p, y):
    """Rows-first logits p and one-hot y, as in a textbook."""
    share = anp.exp(p) / anp.sum(anp.exp(p), axis=1, keepdims=True)
    return -anp.mean(anp.sum(y * anp.log(share), axis=1))


def binary_cross_entropy(p, y):
    """Rows-first logits p and y of 0 and 1, as in a textbook."""
    share = 1 / (1 + anp.exp(-p))
    return -anp.mean(y * anp.log(share) + (1 - y) * anp.log(1 - share))


LOSS = {
    "mean_squared_error": lambda p, y: anp.mean((p - y) ** 2),
    "half_squared_error": lambda p, y: anp.mean(anp.sum((p - y) ** 2, axis=1)) / 2,
    "binary_cross_entropy": binary_cross_entropy,
    "cross_entropy": cross_entropy,
    "huber": lambda p, y: anp.mean(anp.where(anp.abs(p - y) <= 1, (p - y) ** 2 / 2, anp.abs(p - y) - 0.5)),
}


def textbook_loss(network: Network, theta, x, y):
    """The loss with rows first and one row-major matrix after the other cut from theta."""
    a, start = x, 0
    for number, (inputs, outputs) in enumerate(zip(network.layers, network.layers[1:], strict=False)):
        weights = theta[start : start + inputs * outputs].reshape((outputs, inputs))
        start += inputs * outputs
        biases = theta[start : start + outputs]
        start += outputs
        a = ACTIVATION[network.activations[number]](anp.dot(a, weights.T) + biases)
    assert start == theta.size
    return LOSS[network.loss](a, y)


@pytest.mark.parametrize(("loss", "activation"), PAIRS)
def test_losses_and_gradients_equal_autograd(loss, activation):
    network, x, y, graph, theta = random_network(loss, activation)
    slope = backpropagation().measure(graph, theta).slope
    expected = autograd.grad(lambda point: textbook_loss(network, point, x, y))(theta)
    assert np.isfinite(expected).all()
    np.testing.assert_allclose(slope.value, textbook_loss(network, theta, x, y), rtol=1e-13)
    np.testing.assert_allclose(slope.gradient, expected, rtol=1e-11, atol=1e-14)


@pytest.mark.parametrize("seed", range(8))
def test_the_largest_network_equals_autograd(seed):
    layers = (2, 32, 32, 32, 32, 32, 32, 32, 3) if seed == 0 else (2, 7 - seed % 3, 1 + seed, 3)
    network, x, y, graph, theta = random_network("cross_entropy", "tanh", seed, layers)
    theta = theta * 0.3
    gradient = backpropagation().measure(graph, theta).slope.gradient
    expected = autograd.grad(lambda point: textbook_loss(network, point, x, y))(theta)
    assert np.isfinite(expected).all()
    np.testing.assert_allclose(gradient, expected, rtol=1e-9, atol=1e-13)
