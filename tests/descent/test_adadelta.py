"""AdaDelta by hand, and what it claims: the units of its steps are those of the parameters."""

from math import sqrt

import numpy as np
import pytest

from app.descent.adadelta import adadelta
from tests.descent.walking import walk


def test_two_steps_by_hand():
    thetas, _ = walk(adadelta(0.5, 0.8, 0.01), np.zeros(1), np.array([[2.0], [-1.0]]))
    s1 = 0.2 * 4.0
    d1 = sqrt(0.01) / sqrt(s1 + 0.01) * 2.0
    u1, s2 = 0.2 * d1 * d1, 0.8 * s1 + 0.2 * 1.0
    d2 = sqrt(u1 + 0.01) / sqrt(s2 + 0.01) * -1.0
    assert np.ravel(thetas).tolist() == pytest.approx([0, -0.5 * d1, -0.5 * d1 - 0.5 * d2], rel=1e-14)


def test_the_scale_of_the_gradients_cancels():
    gradients = np.random.default_rng(2).normal(size=(30, 3)) + 3
    small, _ = walk(adadelta(), np.zeros(3), gradients)
    large, _ = walk(adadelta(), np.zeros(3), 1e6 * gradients)
    np.testing.assert_allclose(large, small, rtol=1e-5)
