"""Lion, line by line as in the paper: algorithm 2 of Chen et al., 2023."""

import numpy as np
import pytest

from app.descent.lion import lion
from tests.descent.walking import walk


def paper(theta, gradients, rate, beta1, beta2, decay):
    """One number at a time, in the paper's own letters."""
    points = []
    for start, column in zip(theta, gradients.T, strict=True):
        x, m, path = float(start), 0.0, [float(start)]
        for g in column.tolist():
            c = beta1 * m + (1 - beta1) * g
            u = (c > 0) - (c < 0)
            x = x - rate * (u + decay * x)
            m = beta2 * m + (1 - beta2) * g
            path.append(x)
        points.append(path)
    return np.array(points).T


@pytest.mark.parametrize("settings", [(1e-4, 0.9, 0.99, 0.0), (0.1, 0.5, 0.8, 0.3), (0.01, 0.0, 0.0, 1.0)])
def test_fifty_steps_are_those_of_the_paper(settings):
    rng = np.random.default_rng(1)
    theta, gradients = rng.normal(size=4), rng.normal(size=(50, 4)) * [1.0, 1e3, 1e-3, 1.0]
    gradients[10:15] = 0.0
    thetas, state = walk(lion(*settings), theta, gradients)
    np.testing.assert_allclose(thetas, paper(theta, gradients, *settings), rtol=1e-12, atol=1e-13)
    assert set(state) == {"m"}


def test_the_sign_sees_more_of_the_newest_gradient_than_the_memory_keeps():
    gradients = np.array([[-1.0], [10.0]])
    thetas, state = walk(lion(1.0, 0.5, 0.99), np.zeros(1), gradients)
    assert np.diff(np.ravel(thetas)).tolist() == [1.0, -1.0]
    assert state["m"].tolist() == pytest.approx([0.99 * -0.01 + 0.01 * 10], rel=1e-14)
