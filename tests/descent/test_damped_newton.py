"""Damped Newton: downhill always, careful after failures, and equal to a solver's answer."""

import numpy as np
import pytest

from app.descent.damped_newton import LEAST, MOST, damped_newton
from app.descent.optimizer import move
from app.slope import Slope
from tests.descent.known_minima import SURFACES, descend, distance_to_a_minimum


@pytest.mark.parametrize("name", SURFACES)
def test_known_minima_are_found(name):
    surface = SURFACES[name]
    thetas, _ = descend(damped_newton(), surface, np.array(surface.start), 60)
    assert distance_to_a_minimum(surface, thetas[-1]) < 1e-9


def test_the_first_step_solves_the_damped_equations():
    rng = np.random.default_rng(2)
    root, gradient = rng.normal(size=(5, 5)), rng.normal(size=5)
    hessian = root @ root.T
    optimizer = damped_newton(damping=0.3)
    update, _ = optimizer.update(Slope(1.0, gradient, hessian), optimizer.init(gradient), gradient)
    np.testing.assert_allclose(update, np.linalg.solve(hessian + 0.3 * np.eye(5), -gradient), rtol=1e-12)


def test_it_goes_downhill_whatever_the_signs_of_the_curvatures():
    rng = np.random.default_rng(3)
    optimizer = damped_newton()
    for _ in range(100):
        root, gradient = rng.normal(size=(4, 4)), rng.normal(size=4)
        slope = Slope(0.0, gradient, root + root.T)
        update, _ = optimizer.update(slope, optimizer.init(gradient), gradient)
        assert update @ gradient < 0


def test_a_step_that_failed_is_undone_and_the_next_is_shorter():
    optimizer, theta = damped_newton(damping=1.0, factor=10.0), np.array([5.0])
    slope = Slope(1.0, np.array([2.0]), np.array([[1.0]]))
    first, state = optimizer.update(slope, optimizer.init(theta), theta)
    assert first.tolist() == [-1.0]
    back, state = optimizer.update(slope._replace(value=1.5), state, move(theta, first))
    assert back.tolist() == [1.0]
    assert state["damping"] == 10.0
    again, state = optimizer.update(slope, state, theta)
    np.testing.assert_allclose(again, [-2.0 / 11.0], rtol=1e-15)
    assert state["damping"] == 10.0, "the measurement back at the start is no verdict"
    _, state = optimizer.update(slope._replace(value=0.5), state, move(theta, again))
    assert state["damping"] == 1.0


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_an_undefined_loss_is_a_failure(value):
    optimizer, theta = damped_newton(), np.array([5.0])
    slope = Slope(1.0, np.array([2.0]), np.array([[1.0]]))
    first, state = optimizer.update(slope, optimizer.init(theta), theta)
    back, _ = optimizer.update(Slope(value, np.full(1, np.nan), np.full((1, 1), np.nan)), state, theta)
    assert back.tolist() == (-first).tolist()


def test_the_damping_stays_in_its_bounds():
    optimizer, theta = damped_newton(factor=1000.0), np.zeros(1)
    slope, state = Slope(0.0, np.zeros(1), np.eye(1)), optimizer.init(np.zeros(1))
    for _ in range(20):
        _, state = optimizer.update(slope, state, theta)
    assert state["damping"] == LEAST
    for value in range(60):
        _, state = optimizer.update(slope._replace(value=float(value)), state, theta)
    assert state["damping"] == MOST


def test_a_saddle_holds_it_only_exactly():
    optimizer = damped_newton()

    def saddle(theta):
        return Slope(theta[0] ** 2 - theta[1] ** 2, theta * [2.0, -2.0], np.diag([2.0, -2.0]))

    def after(theta, steps=20):
        state = optimizer.init(theta)
        for _ in range(steps):
            update, state = optimizer.update(saddle(theta), state, theta)
            theta = move(theta, update)
        return theta

    assert after(np.zeros(2)).tolist() == [0.0, 0.0]
    away = after(np.array([1.0, 1e-6]))
    assert abs(away[0]) < 1e-6
    assert away[1] > 0.5


def test_each_run_has_its_own_damping():
    rosenbrock = SURFACES["rosenbrock"]
    starts = np.array([[-1.2, 1.0], [0.9, 0.8], [2.0, -3.0]])
    together, state = descend(damped_newton(), rosenbrock, starts, 15)
    for run, start in enumerate(starts):
        alone, alone_state = descend(damped_newton(), rosenbrock, start, 15)
        np.testing.assert_array_equal(together[-1][run], alone[-1])
        assert state["damping"][run] == alone_state["damping"]
    assert len(set(state["damping"].tolist())) > 1
