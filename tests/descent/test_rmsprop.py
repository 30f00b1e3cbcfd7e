"""RMSProp by hand."""

from math import sqrt

import numpy as np

from app.descent.rmsprop import rmsprop
from tests.descent.walking import walk


def test_two_steps_by_hand():
    thetas, state = walk(rmsprop(0.1, 0.75, 0.01), np.zeros(2), np.array([[2.0, -4.0], [0.0, 2.0]]))
    np.testing.assert_allclose(thetas[1], [-0.1 * 2.0 / 1.01, 0.1 * 4.0 / 2.01], rtol=1e-14)
    np.testing.assert_allclose(thetas[2] - thetas[1], [0.0, -0.1 * 2.0 / (sqrt(4.0) + 0.01)], rtol=1e-14)
    np.testing.assert_array_equal(state["square_average"], [0.75 * 1.0, 0.75 * 4.0 + 0.25 * 4.0])
