"""AMSGrad beside Adam: the same until the squares shrink, and shorter steps from then on."""

import numpy as np

from app.descent.adam import adam
from app.descent.amsgrad import amsgrad
from tests.descent.walking import walk

SETTINGS = {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.5}


def test_it_is_adam_while_gradients_grow():
    gradients = np.array([[1.0], [2.0], [4.0]])
    bounded, _ = walk(amsgrad(**SETTINGS), np.zeros(1), gradients)
    plain, _ = walk(adam(**SETTINGS), np.zeros(1), gradients)
    np.testing.assert_array_equal(bounded, plain)


def test_it_remembers_the_largest_average_square():
    gradients = np.array([[8.0], [0.1], [0.1], [0.1]])
    bounded, state = walk(amsgrad(**SETTINGS), np.zeros(1), gradients)
    plain, _ = walk(adam(**SETTINGS), np.zeros(1), gradients)
    assert state["v_max"][0] == 0.5 * 64.0
    assert state["v"][0] < 5.0
    assert abs(bounded[-1] - bounded[-2]) < abs(plain[-1] - plain[-2])
