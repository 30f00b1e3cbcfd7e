"""Plain gradient descent by hand, and what the learning rate decides."""

import numpy as np
import pytest

from app.descent.gradient_descent import gradient_descent
from app.descent.optimizer import move
from app.slope import Array
from tests.descent.walking import slope, walk


def test_the_update_is_minus_the_rate_times_the_gradient():
    thetas, state = walk(gradient_descent(0.5), np.array([1.0, -2.0]), [np.array([0.2, 4.0])])
    np.testing.assert_array_equal(thetas[1], [1.0 - 0.5 * 0.2, -2.0 - 0.5 * 4.0])
    assert state == {}


def descend_the_bowl(learning_rate: float) -> Array:
    """Ten steps on the bowl ½w², whose gradient is w itself, from w = 1."""
    optimizer = gradient_descent(learning_rate)
    path = [np.array([1.0])]
    for _ in range(10):
        update, _ = optimizer.update(slope(path[-1]), {}, path[-1])
        path.append(move(path[-1], update))
    return np.concatenate(path)


@pytest.mark.parametrize("learning_rate", [0.1, 1.0, 1.9])
def test_a_rate_below_two_over_the_curvature_descends_the_bowl(learning_rate):
    losses = 0.5 * descend_the_bowl(learning_rate) ** 2
    assert (np.diff(losses[:2]) < 0.0).all()
    assert losses[-1] < losses[0]


def test_a_rate_of_two_over_the_curvature_goes_to_and_fro_for_ever():
    np.testing.assert_array_equal(descend_the_bowl(2.0), [(-1.0) ** k for k in range(11)])


def test_a_greater_rate_climbs_out_of_the_bowl():
    losses = 0.5 * descend_the_bowl(2.1) ** 2
    assert losses[0] == 0.5
    assert losses[-1] == pytest.approx(0.5 * 1.1**20)
    assert f"{losses[-1]:.2f}" == "3.36"
    assert (np.diff(losses) > 0.0).all()
