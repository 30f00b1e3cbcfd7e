"""Momentum by hand, and what it has to do with gradients that are never cleared."""

import numpy as np

from app.descent.gradient_descent import gradient_descent
from app.descent.momentum import momentum
from tests.descent.walking import walk

GRADIENTS = np.array([[1.0, -2.0], [0.5, 3.0], [-4.0, 0.25]])


def test_three_steps_by_hand():
    thetas, state = walk(momentum(0.1, 0.9), np.zeros(2), GRADIENTS)
    v1 = np.array([1.0, -2.0])
    v2 = 0.9 * v1 + [0.5, 3.0]
    v3 = 0.9 * v2 + [-4.0, 0.25]
    np.testing.assert_allclose(thetas[1:], [-0.1 * v1, -0.1 * (v1 + v2), -0.1 * (v1 + v2 + v3)], rtol=1e-14)
    np.testing.assert_allclose(state["velocity"], v3, rtol=1e-14)


def test_without_momentum_it_is_gradient_descent():
    with_none, _ = walk(momentum(0.1, 0.0), np.zeros(2), GRADIENTS)
    plain, _ = walk(gradient_descent(0.1), np.zeros(2), GRADIENTS)
    np.testing.assert_array_equal(with_none, plain)


def test_gradients_that_are_never_cleared_are_momentum_one():
    uncleared, _ = walk(gradient_descent(0.1), np.zeros(2), np.cumsum(GRADIENTS, axis=0))
    rolling, _ = walk(momentum(0.1, 1.0), np.zeros(2), GRADIENTS)
    np.testing.assert_array_equal(uncleared, rolling)
