"""Adam by hand, its counter, and two things that are often believed about its steps."""

from math import sqrt

import numpy as np
import pytest

from app.descent.adam import adam
from tests.descent.making import make_optimizer
from tests.descent.walking import slope, walk

GRADIENTS = np.array([[0.3, -2.0], [-0.1, 0.5], [0.7, 0.1]])


def test_two_steps_by_hand():
    thetas, state = walk(adam(0.1, 0.8, 0.9, 0.01), np.zeros(1), np.array([[2.0], [-1.0]]))
    m1, v1 = 0.2 * 2.0, 0.1 * 4.0
    m2, v2 = 0.8 * m1 - 0.2 * 1.0, 0.9 * v1 + 0.1 * 1.0
    first = -0.1 * (m1 / (1 - 0.8)) / (sqrt(v1 / (1 - 0.9)) + 0.01)
    second = -0.1 * (m2 / (1 - 0.8**2)) / (sqrt(v2 / (1 - 0.9**2)) + 0.01)
    np.testing.assert_allclose(np.ravel(thetas), [0.0, first, first + second], rtol=1e-14)
    np.testing.assert_allclose([state["m"][0], state["v"][0]], [m2, v2], rtol=1e-14)


@pytest.mark.parametrize("name", ["adam", "adamw", "amsgrad"])
@pytest.mark.parametrize("parameters", [1, 2, 50])
def test_the_counter_grows_by_one_a_step_however_many_parameters(name, parameters):
    _, state = walk(make_optimizer(name, {}), np.ones(parameters), np.ones((3, parameters)))
    assert state["count"].shape == ()
    assert state["count"] == 3


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1000.0])
def test_a_greater_gradient_is_no_greater_first_step(scale):
    thetas, _ = walk(adam(0.05), np.zeros(2), scale * GRADIENTS[:1])
    np.testing.assert_allclose(thetas[1], [-0.05, 0.05], rtol=1e-4)


def test_without_epsilon_the_scale_of_the_gradients_cancels_to_the_last_bits():
    small, _ = walk(adam(0.05, epsilon=0.0), np.zeros(2), GRADIENTS)
    large, _ = walk(adam(0.05, epsilon=0.0), np.zeros(2), 1000.0 * GRADIENTS)
    np.testing.assert_allclose(large, small, rtol=1e-14)


def test_the_update_divided_by_the_rate_is_not_the_gradient():
    update, _ = adam(0.05).update(slope(GRADIENTS[0]), adam().init(np.zeros(2)), np.zeros(2))
    np.testing.assert_allclose(-update / 0.05, np.sign(GRADIENTS[0]), rtol=1e-6)
    assert not np.allclose(-update / 0.05, GRADIENTS[0], rtol=0.1)
