"""The mistaken run: Mazur's published numbers, a pass written out by hand, and what it leaves alone."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.descent.optimizer import move
from app.descent.rules import RULES
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.slope import Slope
from app.training.interleaved import interleaved
from app.training.step import Point, Training, step_from
from tests.derivatives.random_networks import random_network
from tests.descent.making import make_optimizer
from tests.problems.test_mazur import START, exactly, mazur

BY_THEMSELVES = [name for name, rule in RULES.items() if not rule.together]


def known(gradient) -> Slope:
    return Slope(np.nan, gradient)


def mistaken(graph, optimizer) -> Training:
    return Training(lambda count: graph, lambda count: backpropagation(), optimizer, interleaved=True)


def run(graph, optimizer, theta, steps) -> Point:
    training, here = mistaken(graph, optimizer), Point(theta, optimizer.init(theta), 0)
    for _ in range(steps):
        _, here = step_from(training, here)
    return here


def test_the_published_loss_after_one_step_is_that_of_the_mistake():
    graph = mazur().graph
    end = run(graph, make_optimizer("gradient_descent", {"learning_rate": 0.5}), START, 1)
    after = float(backpropagation().measure(graph, end.theta).slope.value)
    assert after == exactly(0.29102792390544197)
    assert f"{after:.9f}" == "0.291027924"


def test_the_published_outputs_after_10000_steps_are_those_of_the_mistake():
    built = mazur()
    end = run(built.graph, make_optimizer("gradient_descent", {"learning_rate": 0.5}), START, 10_000)
    outputs = backpropagation().measure(built.graph, end.theta).values[built.layers[-1].value]
    assert [f"{value:.9f}" for value in outputs[:, 0]] == ["0.015912196", "0.984065734"]


def by_hand(theta, x, y, optimizer, state):
    """2-2-2, logistic, half squared error, one row: the output weights have moved before δ of the hidden."""
    w1, b1, w2, b2 = theta[:4].reshape(2, 2), theta[4:6], theta[6:10].reshape(2, 2), theta[10:]
    hidden = 1 / (1 + np.exp(-(w1 @ x + b1)))
    out = 1 / (1 + np.exp(-(w2 @ hidden + b2)))
    delta = (out - y) * out * (1 - out)
    gradient = np.zeros(12)
    gradient[6:] = [*np.outer(delta, hidden).ravel(), *delta]
    moved, _ = optimizer.update(known(gradient), state, theta)
    w2 = (theta + moved)[6:10].reshape(2, 2)
    delta = (w2.T @ delta) * hidden * (1 - hidden)
    gradient[:6] = [*np.outer(delta, x).ravel(), *delta]
    return gradient


@pytest.mark.parametrize("name", BY_THEMSELVES)
def test_each_rule_moves_the_upper_layer_before_the_slopes_of_the_lower_are_found(name):
    optimizer = make_optimizer(name, {"learning_rate": 0.1})
    graph = mazur("trained").graph
    theta = np.array([*START[:4], 0.35, 0.35, *START[4:], 0.60, 0.60])
    state = optimizer.init(theta)
    for _ in range(5):
        source = interleaved(optimizer, state)
        gradient = source.measure(graph, theta).slope.gradient
        expected = by_hand(theta, np.array([0.05, 0.10]), np.array([0.01, 0.99]), optimizer, state)
        np.testing.assert_allclose(gradient, expected, rtol=1e-12)
        update, state = optimizer.update(source.measure(graph, theta).slope, state, theta)
        theta = move(theta, update)


@pytest.mark.parametrize("name", BY_THEMSELVES)
def test_what_moves_on_the_way_back_is_what_the_whole_update_moves(name):
    """For rules of one parameter at a time, slopes that are not known yet change nothing for the others."""
    _, _, _, graph, theta = random_network("cross_entropy", "tanh")
    optimizer = make_optimizer(name, {"learning_rate": 0.1})
    state = optimizer.init(theta)
    gradient = interleaved(optimizer, state).measure(graph, theta).slope.gradient
    whole, _ = optimizer.update(known(gradient), state, theta)
    half = gradient.copy()
    half[: theta.size // 2] = 0.0
    late, _ = optimizer.update(known(half), state, theta)
    np.testing.assert_array_equal(late[theta.size // 2 :], whole[theta.size // 2 :])


def test_the_last_layer_and_a_rate_of_zero_hide_the_mistake():
    _, _, _, graph, theta = random_network("huber", "gelu")
    truth = backpropagation().measure(graph, theta)
    moving = make_optimizer("gradient_descent", {"learning_rate": 0.5})
    still = make_optimizer("gradient_descent", {"learning_rate": 0.0})
    found = interleaved(moving, {}).measure(graph, theta).slope
    assert found.value == truth.slope.value
    np.testing.assert_array_equal(found.gradient[-10:], truth.slope.gradient[-10:])
    assert np.abs(found.gradient - truth.slope.gradient).max() > 1e-3
    at_rest = interleaved(still, {}).measure(graph, theta)
    np.testing.assert_allclose(at_rest.slope.gradient, truth.slope.gradient, rtol=1e-13)
    assert [each is None for each in at_rest.adjoints] == [each is None for each in truth.adjoints]


def test_many_runs_at_once_are_one_after_another():
    _, _, _, graph, theta = random_network("mean_squared_error", "tanh")
    thetas = theta + np.random.default_rng(0).normal(size=(3, theta.size))
    optimizer = make_optimizer("adam", {"learning_rate": 0.1})
    together = interleaved(optimizer, optimizer.init(thetas)).measure(graph, thetas).slope
    for run_ in range(3):
        alone = interleaved(optimizer, optimizer.init(theta)).measure(graph, thetas[run_]).slope
        np.testing.assert_allclose(together.gradient[run_], alone.gradient, rtol=1e-12, atol=1e-14)


def test_a_variable_that_is_used_twice_moves_when_its_slope_is_complete():
    graph = expression_graph(parse("w*tanh(v*tanh(w*u))")).graph
    theta, optimizer = np.array([0.5, -1.2, 0.8]), make_optimizer("gradient_descent", {"learning_rate": 1.0})
    found = interleaved(optimizer, {}).measure(graph, theta).slope.gradient
    truth = backpropagation().measure(graph, theta).slope.gradient
    w, v, u = theta
    inner = np.tanh(w * u)
    at_v = w * (1 - np.tanh(v * inner) ** 2)
    moved_v = v - at_v * inner
    at_z = at_v * moved_v * (1 - inner**2)
    assert found[1] == truth[1]
    np.testing.assert_allclose(found, [np.tanh(v * inner) + at_z * u, at_v * inner, at_z * w], rtol=1e-14)


def test_nothing_that_is_handed_in_is_changed():
    _, _, _, graph, theta = random_network("huber", "tanh")
    optimizer, before = make_optimizer("adam", {}), theta.copy()
    state = optimizer.init(theta)
    interleaved(optimizer, state).measure(graph, theta)
    assert np.array_equal(theta, before)
    assert state["count"] == 0


def test_it_is_priced_as_backpropagation():
    graph = mazur().graph
    assert interleaved(make_optimizer("adam", {}), {}).cost(graph) == backpropagation().cost(graph)
