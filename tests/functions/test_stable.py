"""Formulas that must not overflow: large numbers, real and complex."""

import math

import numpy as np
import pytest

from app.functions.normal import density, erf_of, gelu, share_below
from app.functions.stable import log_softmax, sigmoid, softplus

H = 1e-20
Z = np.array([-800.0, -30.0, -1.5, 0.0, 0.3, 30.0, 800.0])


def slope(function, z):
    return function(z + 1j * H).imag / H


@pytest.mark.filterwarnings("ignore:overflow")
@pytest.mark.parametrize(
    ("function", "derivative"),
    [
        (sigmoid, lambda z: np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))) ** 2),
        (softplus, lambda z: 0.5 * (1 + np.tanh(z / 2))),
        (erf_of, lambda z: 2 / math.sqrt(math.pi) * np.exp(-z * z)),
        (gelu, lambda z: share_below(z) + z * density(z)),
    ],
)
def test_complex_numbers_carry_the_slope(function, derivative):
    value = function(Z + 0j)
    np.testing.assert_allclose(value.real, function(Z), rtol=1e-15, atol=1e-15)
    assert np.isfinite(slope(function, Z)).all()
    np.testing.assert_allclose(slope(function, Z), derivative(Z), rtol=1e-13, atol=1e-15)


def test_the_softmax_of_large_complex_numbers():
    p = np.array([[1000.0], [1001.0], [-1000.0]])
    stepped = p + 1j * H * np.array([[1.0], [0.0], [0.0]])
    share = np.exp(p - 1001) / np.exp(p - 1001).sum()
    found = log_softmax(stepped).imag / H
    np.testing.assert_allclose(found, np.array([[1.0], [0.0], [0.0]]) - share[0], rtol=1e-13)
