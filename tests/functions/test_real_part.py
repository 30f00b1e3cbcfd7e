"""Functions with kinks on complex numbers: the real part decides, and both sides count half at the kink."""

import numpy as np
import pytest

from app.functions.real_part import larger, leaky_relu, magnitude, power, relu, sign, smaller

H = 1e-20


def slope(function, *numbers, by=0):
    """The derivative by one input, from a step in the imaginary direction."""
    stepped = [np.array(number + (1j * H if i == by else 0)) for i, number in enumerate(numbers)]
    with np.errstate(all="ignore"):
        return float(function(*stepped).imag / H)


@pytest.mark.parametrize(
    ("function", "numbers", "slopes"),
    [
        (larger, (2.0, 1.0), (1, 0)),
        (larger, (-3.0, 1.0), (0, 1)),
        (larger, (1.0, 1.0), (0.5, 0.5)),
        (smaller, (2.0, 1.0), (0, 1)),
        (smaller, (1.0, 1.0), (0.5, 0.5)),
        (magnitude, (-2.0,), (-1,)),
        (magnitude, (0.0,), (0,)),
        (sign, (-2.0,), (0,)),
        (relu, (2.0,), (1,)),
        (relu, (0.0,), (0,)),
        (relu, (-2.0,), (0,)),
        (lambda z: leaky_relu(z, 0.25), (2.0,), (1,)),
        (lambda z: leaky_relu(z, 0.25), (0.0,), (0.25,)),
        (lambda z: leaky_relu(z, 0.25), (-2.0,), (0.25,)),
    ],
)
def test_the_slope_on_either_side_and_at_the_kink(function, numbers, slopes):
    assert [slope(function, *numbers, by=by) for by in range(len(numbers))] == list(slopes)


@pytest.mark.parametrize(
    ("a", "b", "by", "expected"),
    [
        (1.5, 2.5, 0, 2.5 * 1.5**1.5),
        (1.5, 2.5, 1, 1.5**2.5 * np.log(1.5)),
        (-2.0, 3.0, 0, 12.0),
        (-2.0, -3.0, 0, -3 / 16),
        (-1.001, 501.0, 0, 501 * 1.001**500),
        (0.0, 2.0, 0, 0.0),
        (0.0, 2.0, 1, 0.0),
    ],
)
def test_the_slope_of_a_power(a, b, by, expected):
    assert slope(power, a, b, by=by) == pytest.approx(expected, rel=1e-13)


@pytest.mark.parametrize(("a", "b", "by"), [(-2.0, 0.5, 0), (-2.0, 3.0, 1)])
def test_a_power_without_a_slope_has_none_in_the_complex_direction_either(a, b, by):
    assert np.isnan(slope(power, a, b, by=by))


@pytest.mark.parametrize("function", [larger, smaller])
def test_what_is_undefined_stays_undefined(function):
    assert np.isnan(function(np.array(np.nan + 0j), np.array(1.0)))


def test_real_numbers_stay_what_numpy_makes_of_them():
    a, b = np.array([-1.0, 0.0, 2.0]), np.array([1.0, 0.0, -2.0])
    assert larger(a, b).tolist() == [1, 0, 2]
    assert smaller(a, b).tolist() == [-1, 0, -2]
    assert magnitude(a).tolist() == [1, 0, 2]
    assert sign(a).tolist() == [-1, 0, 1]
    assert relu(a).tolist() == [0, 0, 2]
    assert leaky_relu(a, 0.5).tolist() == [-0.5, 0, 2]
    assert power(a, np.array(3.0)).tolist() == [-1, 0, 8]
