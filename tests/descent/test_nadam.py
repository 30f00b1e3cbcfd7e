"""Nadam by hand; test_against_pytorch.py holds it against PyTorch."""

from math import sqrt

import numpy as np
import pytest

from app.descent.nadam import nadam
from tests.descent.walking import walk


def test_two_steps_by_hand():
    thetas, state = walk(nadam(0.1, 0.8, 0.9, 0.01, 0.5), np.zeros(1), np.array([[2.0], [-1.0]]))
    mu = [0.8 * (1 - 0.5 * 0.96 ** (0.5 * t)) for t in (1, 2, 3)]
    m1, v1 = 0.2 * 2.0, 0.1 * 4.0
    m2, v2 = 0.8 * m1 - 0.2 * 1.0, 0.9 * v1 + 0.1 * 1.0
    ahead1 = (1 - mu[0]) / (1 - mu[0]) * 2.0 + mu[1] / (1 - mu[0] * mu[1]) * m1
    ahead2 = (1 - mu[1]) / (1 - mu[0] * mu[1]) * -1.0 + mu[2] / (1 - mu[0] * mu[1] * mu[2]) * m2
    first = -0.1 * ahead1 / (sqrt(v1 / (1 - 0.9)) + 0.01)
    second = -0.1 * ahead2 / (sqrt(v2 / (1 - 0.9**2)) + 0.01)
    assert np.ravel(thetas).tolist() == pytest.approx([0, first, first + second], rel=1e-13)
    assert state["momentum_product"] == pytest.approx(mu[0] * mu[1], rel=1e-14)
    assert state["count"] == 2
