"""AdaGrad by hand."""

import numpy as np

from app.descent.adagrad import adagrad
from tests.descent.walking import walk


def test_two_steps_by_hand():
    thetas, state = walk(adagrad(0.1, 0.01), np.zeros(2), np.array([[3.0, -1.0], [4.0, 0.0]]))
    np.testing.assert_allclose(thetas[1], [-0.1 * 3.0 / 3.01, 0.1 * 1.0 / 1.01], rtol=1e-14)
    np.testing.assert_allclose(thetas[2] - thetas[1], [-0.1 * 4.0 / 5.01, 0.0], rtol=1e-14)
    np.testing.assert_array_equal(state["square_sum"], [25.0, 1.0])
