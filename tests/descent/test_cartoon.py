"""The arrows and boxes of every rule recombine to the very update it makes."""

import numpy as np
import pytest

from app.descent.cartoon import cartoon_of
from app.descent.optimizer import move
from app.descent.own_rule_reader import read_rule
from app.descent.plan import Chosen, Plan, optimizer_of
from app.descent.rules import RULES
from app.setting import complete
from app.slope import Slope
from tests.descent.known_minima import SURFACES
from tests.descent.making import make_optimizer
from tests.descent.walking import full_slope


def cartoon(name, settings, slope, state, theta):
    """The parts of the update of the rule of that name, with its defaults where nothing else is said."""
    return cartoon_of(Plan(name, complete(RULES[name].settings, settings)), slope, state, theta)


every_rule = pytest.mark.parametrize("name", RULES)


def assert_recombines(parts, update):
    """The parts add up to the update, up to the rounding of the largest of them."""
    contributions = np.array([np.broadcast_to(part.contribution, update.shape) for part in parts])
    assert np.isfinite(contributions).all()
    tolerance = 4e-15 * np.abs(contributions).max(axis=(0, -1), keepdims=True)[0]
    assert (np.abs(contributions.sum(axis=0) - update) <= tolerance).all()


@every_rule
@pytest.mark.parametrize("start", [np.array([-1.2, 1.0]), np.array([[0.9, 0.8], [0.5, -0.3], [-0.2, 0.1]])])
def test_the_parts_of_every_update_of_a_run_add_up_to_it(name, start):
    optimizer, surface, theta = make_optimizer(name, {}), SURFACES["rosenbrock"], start
    state = optimizer.init(theta)
    for _ in range(25):
        slope = surface.slope(theta)
        parts = cartoon(name, {}, slope, state, theta)
        update, state = optimizer.update(slope, state, theta)
        assert_recombines(parts, update)
        theta = move(theta, update)


@every_rule
def test_the_parts_of_updates_from_made_up_slopes_add_up(name):
    rng = np.random.default_rng(7)
    settings = {"learning_rate": 0.3} if name != "lbfgs" else {"learning_rate": 0.3, "history": 2}
    optimizer, theta = make_optimizer(name, settings), rng.normal(size=5)
    state = optimizer.init(theta)
    for gradient in rng.normal(size=(40, 5)):
        slope = full_slope(gradient)
        parts = cartoon(name, settings, slope, state, theta)
        update, state = optimizer.update(slope, state, theta)
        assert_recombines(parts, update)
        theta = move(theta, update)


def test_gradient_descent_is_one_arrow_to_the_last_bit():
    theta, slope = np.zeros(2), Slope(1.0, np.array([0.1, -0.7]))
    (part,) = cartoon("gradient_descent", {"learning_rate": 0.3}, slope, {}, theta)
    update, _ = make_optimizer("gradient_descent", {"learning_rate": 0.3}).update(slope, {}, theta)
    assert part.contribution.tobytes() == update.tobytes()


def test_momentum_is_the_kept_velocity_and_the_slope():
    slope, state = Slope(1.0, np.array([1.0, -2.0])), {"velocity": np.array([10.0, 20.0])}
    kept, downhill = cartoon("momentum", {"learning_rate": 0.1, "momentum": 0.5}, slope, state, np.zeros(2))
    assert kept.arrow.tolist() == [-5.0, -10.0]
    assert downhill.arrow.tolist() == [-1.0, 2.0]
    assert kept.box.tolist() == downhill.box.tolist() == [0.1]


def test_adam_stretches_flat_axes_more():
    theta, slope = np.zeros(2), Slope(1.0, np.array([100.0, 0.01]))
    state = make_optimizer("adam", {}).init(theta)
    parts = cartoon("adam", {"learning_rate": 0.1}, slope, state, theta)
    # The first step: m̂ is the slope itself, and √v̂ its size.
    np.testing.assert_allclose(sum(part.arrow for part in parts), [-100.0, -0.01], rtol=1e-14)
    np.testing.assert_allclose(parts[0].box, [0.1 / 100.0, 0.1 / 0.01], rtol=1e-5)


def test_newton_is_one_arrow_for_each_main_direction():
    slope = Slope(1.0, np.array([2.0, 3.0]), np.diag([4.0, 0.5]))
    flat, steep = cartoon("newton", {}, slope, {}, np.zeros(2))
    assert (np.abs(flat.arrow).tolist(), flat.box.tolist()) == ([0.0, 3.0], [2.0])
    assert (np.abs(steep.arrow).tolist(), steep.box.tolist()) == ([2.0, 0.0], [0.25])


@pytest.mark.parametrize(("name", "back"), [("damped_newton", [-1.0, 2.0]), ("lbfgs", [-0.5, 1.0])])
def test_a_step_that_failed_shows_as_an_arrow_back(name, back):
    optimizer, theta = make_optimizer(name, {}), np.zeros(2)
    slope = Slope(1.0, np.array([1.0, 1.0]), np.eye(2))
    _, state = optimizer.update(slope, optimizer.init(theta), theta)
    state["step"] = np.array([1.0, -2.0])
    *others, last = cartoon(name, {}, slope._replace(value=5.0), state, theta)
    assert last.contribution.tolist() == back
    assert not any(part.contribution.any() for part in others)


@pytest.mark.parametrize("name", [*RULES, "own_rule"])
def test_schedules_clipping_and_ones_own_rule_are_drawn_as_they_act(name):
    own = read_rule("-lr*m/(1 + abs(m))", ["m = 0.9*m + g"], {}) if name == "own_rule" else None
    settings = {"learning_rate": 0.01} if own else complete(RULES[name].settings, {})
    plan = Plan(name, settings, own, Chosen("inverse_time", {"decay": 0.5}), Chosen("norm", {"limit": 2.0}))
    optimizer, surface, theta = optimizer_of(plan), SURFACES["rosenbrock"], np.array([-1.2, 1.0])
    state = optimizer.init(theta)
    for _ in range(10):
        slope = surface.slope(theta)
        parts = cartoon_of(plan, slope, state, theta)
        update, state = optimizer.update(slope, state, theta)
        assert_recombines(parts, update)
        theta = move(theta, update)
