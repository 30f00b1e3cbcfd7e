"""Conjugate gradients: the textbook's points on quadratic surfaces, the search along lines, known minima."""

import numpy as np
import pytest

from app.descent.conjugate_gradient import FLATNESS, conjugate_gradient
from app.descent.line_search import MOST_TRIES
from app.descent.optimizer import move
from app.slope import Slope
from tests.descent.known_minima import SURFACES, descend, distance_to_a_minimum

BOTH = pytest.mark.parametrize("fletcher_reeves", [0, 1])


def quadratic(size, seed=0):
    """A matrix with curvatures between 1 and about 30, and a right-hand side."""
    rng = np.random.default_rng(seed)
    root = rng.normal(size=(size, size))
    return root @ root.T + np.eye(size), rng.normal(size=size)


def textbook(matrix, b):
    """The bottoms of the lines of linear conjugate gradients (Nocedal and Wright, 2006, algorithm 5.2)."""
    x = np.zeros(b.size)
    r = matrix @ x - b
    p, points = -r, []
    for _ in range(b.size):
        alpha = (r @ r) / (p @ matrix @ p)
        x = x + alpha * p
        r_next = r + alpha * matrix @ p
        p = -r_next + (r_next @ r_next) / (r @ r) * p
        r = r_next
        points.append(x)
    return points


def run(optimizer, matrix, b, steps):
    """The point where each new line begins, by the number of the step."""
    theta, lines = np.zeros(b.size), []
    state = optimizer.init(theta)
    for _ in range(steps):
        gradient = matrix @ theta - b
        slope = Slope(0.5 * theta @ matrix @ theta - b @ theta, gradient)
        update, state = optimizer.update(slope, state, theta)
        if state["tries"] == 1:
            lines.append(theta)
        theta = move(theta, update)
    return lines


@BOTH
@pytest.mark.parametrize("size", [1, 2, 5, 8])
def test_lines_end_where_those_of_the_textbook_do(size, fletcher_reeves, monkeypatch):
    # Only a search to the very bottom of each line keeps the directions conjugate.
    monkeypatch.setattr("app.descent.conjugate_gradient.FLATNESS", 1e-9)
    matrix, b = quadratic(size)
    lines = run(conjugate_gradient(fletcher_reeves=fletcher_reeves), matrix, b, 3 * size + 1)
    np.testing.assert_allclose(lines[1 : size + 1], textbook(matrix, b), rtol=1e-9, atol=1e-11)
    assert np.abs(matrix @ lines[size] - b).max() < 1e-10


@pytest.mark.parametrize("name", SURFACES)
@BOTH
def test_known_minima_are_found(name, fletcher_reeves):
    surface = SURFACES[name]
    # Fletcher and Reeves' formula is slow to recover in a curved valley.
    steps = 1500 if fletcher_reeves and name == "rosenbrock" else 250
    thetas, _ = descend(
        conjugate_gradient(fletcher_reeves=fletcher_reeves), surface, np.array(surface.start), steps
    )
    assert distance_to_a_minimum(surface, thetas[-1]) < 1e-6


def test_the_first_line_goes_straight_downhill_and_not_too_far():
    optimizer = conjugate_gradient()
    for gradient, expected in (([0.3, -0.4], [-0.3, 0.4]), ([30.0, -40.0], [-0.6, 0.8])):
        update, _ = optimizer.update(Slope(1.0, np.array(gradient)), optimizer.init(np.zeros(2)), np.zeros(2))
        np.testing.assert_allclose(update, expected, rtol=1e-15)


def test_a_search_goes_where_the_slope_would_vanish_and_ends_when_it_nearly_has():
    optimizer, theta = conjugate_gradient(), np.zeros(1)
    _, state = optimizer.update(Slope(1.0, np.array([-1.0])), optimizer.init(theta), theta)
    # At 1 the slope has risen from −1 to −0.5: it would vanish at 2.
    update, tried = optimizer.update(Slope(0.3, np.array([-0.5])), state, theta + 1)
    assert (update.tolist(), float(tried["tries"]), float(tried["length"])) == ([1.0], 2, 2)
    _, done = optimizer.update(Slope(0.2, np.array([-0.99 * FLATNESS])), tried, theta + 2)
    assert done["tries"] == 1


@pytest.mark.parametrize("value", [1.5, np.nan, np.inf])
def test_where_the_loss_has_not_decreased_the_step_is_at_least_halved(value):
    optimizer, theta = conjugate_gradient(), np.zeros(1)
    _, state = optimizer.update(Slope(1.0, np.array([-1.0])), optimizer.init(theta), theta)
    gradient = np.array([np.nan if np.isnan(value) else -2.0])
    update, state = optimizer.update(Slope(value, gradient), state, theta + 1)
    assert (update.tolist(), float(state["length"])) == ([-0.5], 0.5)


def test_after_many_tries_it_starts_anew_straight_downhill():
    optimizer, theta = conjugate_gradient(), np.zeros(1)
    state = optimizer.init(theta)
    _, state = optimizer.update(Slope(0.0, np.array([1.0])), state, theta)
    for tries in range(2, MOST_TRIES + 1):
        _, state = optimizer.update(Slope(5.0, np.array([1.0])), state, theta)
        assert state["tries"] == tries
    update, state = optimizer.update(Slope(5.0, np.array([0.25])), state, theta)
    assert state["tries"] == 1
    assert update.tolist() == [-0.25]


@BOTH
def test_it_stays_at_a_minimum_however_long_it_runs(fletcher_reeves):
    matrix, b = quadratic(4, seed=3)
    lines = run(conjugate_gradient(fletcher_reeves=fletcher_reeves), matrix, b, 500)
    assert np.abs(lines[-1] - np.linalg.solve(matrix, b)).max() < 1e-6


def test_each_run_searches_by_itself():
    starts = np.array([[-1.2, 1.0], [0.9, 0.8], [2.0, -3.0]])
    together, state = descend(conjugate_gradient(), SURFACES["rosenbrock"], starts, 40)
    for run_, start in enumerate(starts):
        alone, alone_state = descend(conjugate_gradient(), SURFACES["rosenbrock"], start, 40)
        np.testing.assert_array_equal(together[-1][run_], alone[-1])
        assert state["tries"][run_] == alone_state["tries"]
