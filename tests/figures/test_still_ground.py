"""Still grounds: the lowest height has the lowest colour, and the start stands where it is."""

import re

import numpy as np
import pytest

from app.figures.still_ground import line_still, shares_of, surface_still


def test_heights_are_logarithmic_between_the_lowest_and_the_highest() -> None:
    shares = shares_of(np.array([[1.0, 10.0, 100.0]]), [])
    assert shares.tolist() == [pytest.approx([0, 0.5, 1])]


def test_below_zero_heights_count_from_the_known_minimum() -> None:
    shares = shares_of(np.array([[-1.0, 1.0, np.inf]]), [-3.0])
    assert shares[0, 0] == pytest.approx(0)
    assert shares[0, 1] == pytest.approx(1)
    assert not np.isfinite(shares[0, 2])


def test_heights_next_to_nothing_look_alike() -> None:
    assert shares_of(np.array([[0.0, 1e-9, 1.0]]), [0.0])[0].tolist() == pytest.approx([0, 0, 1])


def test_the_start_is_where_it_is_and_left_out_outside() -> None:
    values = np.ones((3, 3))
    inside = surface_still(values, [], (-2, 2, -1, 3), (-1, 2))
    assert re.findall(r"left: ([\d.]+)%; top: ([\d.]+)%", inside) == [("25.00", "25.00")]
    assert "<i " not in surface_still(values, [], (-2, 2, -1, 3), (5, 0))


def test_a_curve_is_drawn_where_it_is_known() -> None:
    html = line_still(np.array([4.0, 1.0, np.nan, 1.0, 4.0]), (-2, 2), 1.0, 1.0)
    points = re.findall(r"([\d.]+),([\d.]+)", re.search(r'points="([^"]*)"', html)[1])  # type: ignore[index]
    assert [float(x) for x, _ in points] == [0, 25, 75, 100]
    assert float(points[0][1]) < float(points[1][1])
    assert "left: 75.00%" in html
