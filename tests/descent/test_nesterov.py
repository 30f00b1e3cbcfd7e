"""Nesterov momentum by hand, and its older form that measures the slope ahead of the point."""

import numpy as np

from app.descent.nesterov import nesterov
from app.descent.optimizer import move
from tests.descent.walking import slope, walk


def test_two_steps_by_hand():
    thetas, state = walk(nesterov(0.1, 0.5), np.zeros(2), np.array([[1.0, -2.0], [3.0, 4.0]]))
    first, second = np.array([1.0, -2.0]), np.array([3.0, 4.0])
    velocity = 0.5 * first + second
    np.testing.assert_allclose(thetas[1], -0.1 * (first + 0.5 * first), rtol=1e-14)
    np.testing.assert_allclose(thetas[2] - thetas[1], -0.1 * (second + 0.5 * velocity), rtol=1e-14)
    np.testing.assert_allclose(state["velocity"], velocity, rtol=1e-14)


def test_it_follows_the_point_ahead_of_sutskevers_form():
    """Sutskever et al. (2013): v ← μ v − η ∇f(θ + μ v), θ ← θ + v. Our theta is their θ + μ v."""
    rate, mu, curvature = 0.1, 0.9, np.array([1.0, 5.0])
    ahead = theirs = np.array([1.0, 1.0])
    velocity = np.zeros(2)
    optimizer = nesterov(rate, mu)
    state = optimizer.init(ahead)
    for _ in range(20):
        update, state = optimizer.update(slope(curvature * ahead), state, ahead)
        ahead = move(ahead, update)
        velocity = mu * velocity - rate * curvature * (theirs + mu * velocity)
        theirs = theirs + velocity
        np.testing.assert_allclose(ahead, theirs + mu * velocity, rtol=1e-12, atol=1e-14)
