"""Sign descent: every axis the same, and nothing where there is no slope."""

import numpy as np

from app.descent.sign_descent import sign_descent
from tests.descent.walking import slope


def test_only_the_sign_counts():
    gradient = np.array([1e-9, -3.0, 0.0, 1e300])
    update, state = sign_descent(0.25).update(slope(gradient), {}, np.zeros(4))
    assert update.tolist() == [-0.25, 0.25, 0.0, -0.25]
    assert state == {}
