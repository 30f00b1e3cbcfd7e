"""Crossings are counted right, and the order in the layers avoids them where it can."""

from itertools import combinations

import numpy as np
import pytest

from app.figures.layout_order import count_crossings, order_layers


def two_layers(seed):
    rng = np.random.default_rng(seed)
    return sorted({(int(a), int(b) + 6) for a, b in rng.integers(0, 6, (12, 2))})


@pytest.mark.parametrize("seed", range(20))
def test_crossings_are_pairs_in_opposite_order(seed):
    segments = two_layers(seed)
    expected = sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(segments, 2))
    assert count_crossings([list(range(6)), list(range(6, 12))], segments) == expected


@pytest.mark.parametrize("seed", range(20))
def test_the_order_is_never_worse_and_loses_nothing(seed):
    segments = two_layers(seed)
    start = [list(range(6)), list(range(6, 12))]
    order = order_layers([0] * 6 + [1] * 6, segments)
    assert [sorted(layer) for layer in order] == start
    assert count_crossings(order, segments) <= count_crossings(start, segments)


def test_what_can_be_untangled_is_untangled():
    segments = [(0, 5), (1, 4), (2, 3), (3, 8), (4, 7), (5, 6)]
    order = order_layers([0, 0, 0, 1, 1, 1, 2, 2, 2], segments)
    assert count_crossings(order, segments) == 0
