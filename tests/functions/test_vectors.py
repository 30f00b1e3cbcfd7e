"""Angles and distances between arrows, also of very long and of very short ones."""

import math

import numpy as np
import pytest

from app.functions.vectors import cosine, relative_distance


@pytest.mark.parametrize("scale", [1e-300, 1.0, 1e300])
@pytest.mark.parametrize(
    ("one", "other", "expected"), [([1, 0], [1, 1], math.sqrt(0.5)), ([1, 2], [-2, 1], 0), ([3], [-2], -1)]
)
def test_cosine(one, other, expected, scale):
    assert cosine(scale * np.array(one), np.array(other)) == pytest.approx(expected)


def test_an_arrow_without_length_has_no_angle():
    assert math.isnan(cosine(np.zeros(2), np.ones(2)))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [([3, 4], [3, 4], 0), ([0, 0], [0, 0], 0), ([3, 5], [3, 4], 0.2), ([1], [0], math.inf)],
)
def test_distance(one, other, expected):
    assert relative_distance(np.array(one, float), np.array(other, float)) == pytest.approx(expected)
