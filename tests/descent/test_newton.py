"""Newton: a quadratic in one step, Rosenbrock's well-known run, saddles, and Hessians without an inverse."""

import numpy as np
import pytest

from app.descent.newton import newton
from app.slope import Slope
from tests.descent.known_minima import SURFACES, descend, distance_to_a_minimum


def quadratic(hessian, minimum, theta) -> Slope:
    """½ (θ − m)ᵀ H (θ − m) at theta."""
    gradient = hessian @ (theta - minimum)
    return Slope(0.5 * (theta - minimum) @ gradient, gradient, hessian)


def one_step(slope: Slope, learning_rate: float = 1.0):
    """The update from a point where only the slope matters."""
    return newton(learning_rate).update(slope, {}, np.zeros_like(slope.gradient))[0]


@pytest.mark.parametrize("condition", [1.0, 1e3, 1e8])
def test_a_quadratic_is_solved_in_one_step(condition):
    rng = np.random.default_rng(0)
    turned = np.linalg.qr(rng.normal(size=(6, 6)))[0]
    hessian = turned @ np.diag(np.geomspace(1, condition, 6)) @ turned.T
    minimum, theta = rng.normal(size=(2, 6))
    update = one_step(quadratic(hessian, minimum, theta))
    np.testing.assert_allclose(theta + update, minimum, atol=1e-15 * condition + 1e-13)
    np.testing.assert_allclose(update, np.linalg.solve(hessian, -hessian @ (theta - minimum)), rtol=1e-6)


def test_the_learning_rate_shortens_the_step():
    slope = Slope(0.0, np.array([2.0, -4.0]), np.diag([1.0, 8.0]))
    np.testing.assert_allclose(one_step(slope), [-2.0, 0.5], rtol=1e-15)
    np.testing.assert_allclose(one_step(slope, 0.25), [-0.5, 0.125], rtol=1e-15)


def test_rosenbrock_takes_its_well_known_six_steps():
    rosenbrock = SURFACES["rosenbrock"]
    thetas, state = descend(newton(), rosenbrock, np.array([-1.2, 1.0]), 7)
    losses = [float(rosenbrock.function(theta)) for theta in thetas]
    # The well-known run: up on the way, and in the end twice as many digits with each step.
    np.testing.assert_allclose(losses[:5], [24.2, 4.7318843, 1411.8452, 0.0559655, 0.3131891], rtol=1e-5)
    assert losses[5] < 1e-10
    assert distance_to_a_minimum(rosenbrock, thetas[-1]) < 1e-12
    assert state == {}


def test_it_heads_for_saddles_and_maxima_as_readily_as_for_minima():
    # x² − y² at (1, 1): the saddle lies at (0, 0). −x² − y²: so does the maximum.
    saddle = Slope(0.0, np.array([2.0, -2.0]), np.diag([2.0, -2.0]))
    maximum = Slope(0.0, np.array([-2.0, -2.0]), np.diag([-2.0, -2.0]))
    assert one_step(saddle).tolist() == [-1.0, -1.0]
    assert one_step(maximum).tolist() == [-1.0, -1.0]


def test_directions_without_curvature_get_no_step():
    one = np.array([[1.0, 1.0], [1.0, 1.0]])
    update = one_step(Slope(0.0, np.array([3.0, 1.0]), one))
    np.testing.assert_allclose(update, -np.linalg.pinv(one) @ [3.0, 1.0], rtol=1e-14)
    np.testing.assert_allclose(update, [-1.0, -1.0], rtol=1e-14)
    assert one_step(Slope(0.0, np.array([3.0, 1.0]), np.zeros((2, 2)))).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_a_hessian_that_is_not_finite_leads_out_of_the_finite_numbers(bad):
    update = one_step(Slope(0.0, np.ones(2), np.diag([1.0, bad])))
    assert np.isnan(update).all()


def test_a_slope_without_hessian_is_refused():
    with pytest.raises(ValueError, match="Hessian"):
        one_step(Slope(0.0, np.ones(2)))
