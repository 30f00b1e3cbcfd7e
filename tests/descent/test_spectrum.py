"""Eigenvalues on bowls, saddles and valleys whose directions are known."""

import numpy as np
import pytest

from app.descent.spectrum import Form, spectrum
from app.slope import Slope

ZERO = np.zeros(())


def turned(eigenvalues, seed: int = 0):
    """A Hessian with these eigenvalues, and the direction of each as a column."""
    size = len(eigenvalues)
    directions = np.linalg.qr(np.random.default_rng(seed).normal(size=(size, size)))[0]
    return directions @ np.diag(eigenvalues) @ directions.T, directions


def read(hessian, gradient=None):
    return spectrum(Slope(ZERO, np.zeros(len(hessian)) if gradient is None else gradient, hessian))


@pytest.mark.parametrize("eigenvalues", [[0.5, 2.0, 7.0], [1e-6, 1.0, 1e3], [3.0]])
def test_the_directions_of_a_bowl_are_its_own_and_the_condition_is_largest_over_smallest(eigenvalues):
    hessian, directions = turned(eigenvalues)
    found = read(hessian)
    assert found.form is Form.BOWL
    assert (found.positive, found.negative, found.zero) == (len(eigenvalues), 0, 0)
    np.testing.assert_allclose(found.curvatures.along, eigenvalues, rtol=1e-9, atol=1e-12)
    alike = np.abs(np.sum(found.curvatures.directions * directions, axis=0))
    np.testing.assert_allclose(alike, 1.0, rtol=1e-9)
    assert found.condition == pytest.approx(eigenvalues[-1] / eigenvalues[0], rel=1e-6)


def test_the_slope_is_told_along_each_direction():
    hessian, directions = turned([1.0, 2.0, 3.0, 4.0])
    gradient = directions @ [0.0, -5.0, 0.0, 2.0]
    slopes = read(hessian, gradient).curvatures.slopes
    np.testing.assert_allclose(np.abs(slopes), [0.0, 5.0, 0.0, 2.0], atol=1e-12)


@pytest.mark.parametrize(
    ("eigenvalues", "form", "counts"),
    [
        ([-2.0, 1.0, 3.0], Form.SADDLE, (2, 1, 0)),
        ([-2.0, 0.0, 3.0], Form.SADDLE, (1, 1, 1)),
        ([0.0, 0.0, 3.0], Form.TROUGH, (1, 0, 2)),
        ([-3.0, 0.0, 0.0], Form.RIDGE, (0, 1, 2)),
        ([-3.0, -2.0, -1.0], Form.DOME, (0, 3, 0)),
        ([0.0, 0.0, 0.0], Form.FLAT, (0, 0, 3)),
    ],
)
def test_negative_and_flat_directions_are_counted_and_leave_no_condition(eigenvalues, form, counts):
    found = read(turned(eigenvalues)[0])
    assert found.form is form
    assert (found.positive, found.negative, found.zero) == counts
    assert found.condition is None


def test_a_small_curvature_is_not_a_flat_one():
    assert read(np.diag([1.0, 1e-14])).form is Form.BOWL
    assert read(np.diag([1.0, 1e-16])).form is Form.TROUGH


def test_a_hessian_that_is_not_finite_has_no_spectrum():
    assert read(np.array([[1.0, np.inf], [np.inf, 1.0]])) is None
    assert read(np.array([[np.nan]])) is None


def test_without_a_hessian_there_is_nothing_to_read():
    with pytest.raises(ValueError, match="Hessian"):
        spectrum(Slope(ZERO, np.ones(2)))
