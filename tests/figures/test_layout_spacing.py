"""Distances: in order, apart, within the room, and otherwise as near to the neighbours as possible."""

import numpy as np
import pytest

from app.figures.layout_order import neighbours
from app.figures.layout_spacing import Room, isotonic, space_layers


@pytest.mark.parametrize(
    ("wishes", "nearest"),
    [([], []), ([3], [3]), ([1, 2, 4], [1, 2, 4]), ([2, 1], [1.5, 1.5]), ([1, 5, 3, 4, 9], [1, 4, 4, 4, 9])],
)
def test_numbers_in_the_wrong_order_share_their_mean(wishes, nearest):
    assert isotonic(wishes) == nearest


@pytest.mark.parametrize("seed", range(10))
def test_no_rising_numbers_are_nearer(seed):
    rng = np.random.default_rng(seed)
    wishes = rng.normal(size=8)
    found = np.array(isotonic(list(wishes)))
    assert (np.diff(found) >= 0).all()
    others = np.sort(found + rng.normal(scale=0.1, size=(2000, 8)), axis=1)
    assert ((others - wishes) ** 2).sum(axis=1).min() >= ((found - wishes) ** 2).sum()


def test_a_parent_stands_in_the_middle_of_its_children():
    order, beside = [[0, 1], [2]], neighbours([(0, 2), (1, 2)])
    low, high, middle = space_layers(order, beside, Room([20, 20, 20], 10, 100))
    assert high - low == pytest.approx(30)
    assert middle == pytest.approx((low + high) / 2)
    assert 10 <= low < high <= 90


def test_a_chain_is_straight():
    middles = space_layers([[0], [1], [2]], neighbours([(0, 1), (1, 2)]), Room([20, 8, 20], 10, 70))
    assert middles == [35, 35, 35]
