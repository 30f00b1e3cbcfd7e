"""L-BFGS: the textbook's two loops, the matrices they stand for, backtracking, and known minima."""

import numpy as np
import pytest

from app.descent.lbfgs import lbfgs, two_loop_recursion
from app.descent.line_search import DECREASE, MOST_TRIES
from app.descent.optimizer import move
from app.slope import Slope
from tests.descent.known_minima import SURFACES, descend, distance_to_a_minimum


def textbook_direction(gradient, pairs):
    """Nocedal and Wright (2006), algorithm 7.4, line by line; pairs (s, y) with the oldest first."""
    q, alphas = gradient.copy(), []
    for s, y in reversed(pairs):
        alpha = (s @ q) / (y @ s)
        alphas.append(alpha)
        q -= alpha * y
    s, y = pairs[-1]
    r = (s @ y) / (y @ y) * q
    for (s, y), alpha in zip(pairs, reversed(alphas), strict=True):
        beta = (y @ r) / (y @ s)
        r += s * (alpha - beta)
    return -r


def dense_direction(gradient, pairs):
    """The same by the matrices of the BFGS formula (6.17), without any recursion."""
    s, y = pairs[-1]
    one = np.eye(gradient.size)
    inverse = (s @ y) / (y @ y) * one
    for s, y in pairs:
        left = one - np.outer(s, y) / (y @ s)
        inverse = left @ inverse @ left.T + np.outer(s, s) / (y @ s)
    return -inverse @ gradient


def random_pairs(rng, count, size):
    """Pairs that a convex quadratic would give."""
    root = rng.normal(size=(size, size))
    steps = rng.normal(size=(count, size))
    return steps, steps @ (root @ root.T + np.eye(size))


@pytest.mark.parametrize("count", [1, 2, 5, 9])
def test_the_direction_is_that_of_the_textbook(count):
    rng = np.random.default_rng(count)
    steps, bends = random_pairs(rng, count, 7)
    gradient = rng.normal(size=7)
    pairs = list(zip(steps, bends, strict=True))
    direction = two_loop_recursion(gradient, steps, bends)
    np.testing.assert_allclose(direction, textbook_direction(gradient, pairs), rtol=1e-13)
    np.testing.assert_allclose(direction, dense_direction(gradient, pairs), rtol=1e-9, atol=1e-9)


def test_empty_places_in_the_history_change_nothing():
    rng = np.random.default_rng(0)
    steps, bends = random_pairs(rng, 3, 4)
    gradient, nothing = rng.normal(size=4), np.zeros((5, 4))
    longer = two_loop_recursion(gradient, np.vstack([nothing, steps]), np.vstack([nothing, bends]))
    np.testing.assert_array_equal(longer, two_loop_recursion(gradient, steps, bends))


def test_without_history_it_steps_straight_downhill_and_not_too_far():
    nothing = np.zeros((10, 2))
    short, long = np.array([0.3, -0.4]), np.array([30.0, -40.0])
    np.testing.assert_array_equal(two_loop_recursion(short, nothing, nothing), -short)
    np.testing.assert_allclose(two_loop_recursion(long, nothing, nothing), [-0.6, 0.8], rtol=1e-15)


@pytest.mark.parametrize("history", [1, 3, 10])
def test_a_run_takes_the_directions_of_the_textbook_from_its_last_pairs(history):
    surface, optimizer = SURFACES["rosenbrock"], lbfgs(history=history)
    theta = np.array([-1.2, 1.0])
    state, pairs, here, compared = optimizer.init(theta), [], None, 0
    for _ in range(40):
        slope = surface.slope(theta)
        update, state = optimizer.update(slope, state, theta)
        if state["tries"] == 1:  # the last step was good enough, and a new one begins here
            if here is not None:
                pairs = [*pairs, (theta - here[0], slope.gradient - here[1])][-history:]
            here = (theta, slope.gradient)
            if pairs and all(s @ y > 0 for s, y in pairs):
                np.testing.assert_allclose(update, textbook_direction(slope.gradient, pairs), rtol=1e-6)
                compared += 1
        theta = move(theta, update)
    assert compared >= 20


@pytest.mark.parametrize("name", SURFACES)
@pytest.mark.parametrize("history", [2, 10])
def test_known_minima_are_found(name, history):
    surface = SURFACES[name]
    thetas, _ = descend(lbfgs(history=history), surface, np.array(surface.start), 120)
    assert distance_to_a_minimum(surface, thetas[-1]) < 1e-7


def test_a_quadratic_of_many_parameters_takes_far_fewer_steps_than_its_condition():
    curvatures = np.geomspace(1, 1000, 30)
    theta, optimizer = np.ones(30), lbfgs()
    state = optimizer.init(theta)
    # The best learning rate of gradient descent, 2 / 1001, leaves half of each distance after 300 steps.
    for _ in range(300):
        gradient = curvatures * theta
        update, state = optimizer.update(Slope(0.5 * theta @ gradient, gradient), state, theta)
        theta = move(theta, update)
    assert np.abs(theta).max() < 1e-6


def test_a_step_that_does_not_go_down_enough_is_halved_from_where_it_is():
    optimizer, start = lbfgs(), np.array([0.0])
    slope = Slope(1.0, np.array([-1.0]))
    update, state = optimizer.update(slope, optimizer.init(start), start)
    assert update.tolist() == [1.0]
    # At 1 − DECREASE the decrease is just enough; a little above it is not.
    almost = Slope(1.0 - 0.99 * DECREASE, np.array([3.0]))
    back, tried = optimizer.update(almost, state, start + update)
    assert back.tolist() == [-0.5]
    back, tried = optimizer.update(almost._replace(value=1.0), tried, start + update + back)
    assert back.tolist() == [-0.25]
    assert tried["tries"] == 3
    enough = Slope(1.0 - 1.01 * DECREASE, np.array([3.0]))
    _, settled = optimizer.update(enough, state, start + update)
    assert settled["tries"] == 1
    # The pair of that step: 1 long, over which the gradient rose by 4.
    assert (settled["steps"][-1].item(), settled["bends"][-1].item()) == (1.0, 4.0)


def test_an_undefined_loss_is_stepped_back_from():
    optimizer, start = lbfgs(), np.array([0.0])
    update, state = optimizer.update(Slope(1.0, np.array([-1.0])), optimizer.init(start), start)
    back, _ = optimizer.update(Slope(np.nan, np.array([np.nan])), state, start + update)
    assert back.tolist() == [-0.5]


def test_a_pair_of_negative_curvature_is_not_learnt_from():
    optimizer, start = lbfgs(), np.array([0.0])
    update, state = optimizer.update(Slope(1.0, np.array([-1.0])), optimizer.init(start), start)
    _, state = optimizer.update(Slope(-1.0, np.array([-3.0])), state, start + update)
    assert state["tries"] == 1
    assert not state["steps"].any()


def test_it_stays_at_a_minimum_however_long_it_runs():
    theta, optimizer, curvatures = np.array([-4.0, 2.0]), lbfgs(), np.array([1.0, 10.0])
    state = optimizer.init(theta)
    for _ in range(500):
        gradient = curvatures * theta
        update, state = optimizer.update(Slope(0.5 * theta @ gradient, gradient), state, theta)
        theta = move(theta, update)
    assert np.abs(theta).max() < 1e-100


def test_after_many_tries_it_forgets_and_starts_anew():
    optimizer, theta = lbfgs(history=3), np.zeros(1)
    slope, state = Slope(0.0, np.array([1.0])), optimizer.init(np.zeros(1))
    _, state = optimizer.update(slope, state, theta)
    _, state = optimizer.update(Slope(-1.0, np.array([0.5])), state, theta)
    assert state["steps"].any()
    for tries in range(2, MOST_TRIES + 1):
        _, state = optimizer.update(slope, state, theta)
        assert state["tries"] == tries
    update, state = optimizer.update(slope, state, theta)
    assert state["tries"] == 1
    assert not state["steps"].any()
    assert update.tolist() == [-1.0]


def test_each_run_backtracks_by_itself():
    rosenbrock = SURFACES["rosenbrock"]
    starts = np.array([[-1.2, 1.0], [0.9, 0.8], [2.0, -3.0]])
    together, state = descend(lbfgs(), rosenbrock, starts, 25)
    for run, start in enumerate(starts):
        alone, alone_state = descend(lbfgs(), rosenbrock, start, 25)
        np.testing.assert_array_equal(together[-1][run], alone[-1])
        assert state["tries"][run] == alone_state["tries"]
