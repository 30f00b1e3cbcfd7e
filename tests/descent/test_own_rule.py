"""A rule that a reader writes: the built-in ones written out, the order of memories, prices, many runs."""

import json

import numpy as np
import pytest

from app.descent.optimizer import move
from app.descent.own_rule import operations_for_each_parameter, own_rule
from app.descent.own_rule_reader import read_rule
from app.descent.rules import RULES
from tests.descent.known_minima import SURFACES, descend
from tests.descent.making import make_optimizer
from tests.descent.walking import slope, walk

BUILT_IN = {
    "gradient_descent": ("-lr*g", [], {}),
    "momentum": ("-lr*v", ["v = mu*v + g"], {"mu": 0.9}),
    "nesterov": ("-lr*(g + mu*v)", ["v = mu*v + g"], {"mu": 0.9}),
    "adagrad": ("-lr*g/(sqrt(s) + eps)", ["s = s + g^2"], {"eps": 1e-10}),
    "rmsprop": ("-lr*g/(sqrt(s) + eps)", ["s = b*s + (1 - b)*g^2"], {"b": 0.99, "eps": 1e-8}),
    "sign_descent": ("-lr*sign(g)", [], {}),
    "adam": (
        "-lr*m/(1 - b1^t)/(sqrt(v/(1 - b2^t)) + eps)",
        ["m = b1*m + (1 - b1)*g", "v = b2*v + (1 - b2)*g^2"],
        {"b1": 0.9, "b2": 0.999, "eps": 1e-8},
    ),
    "adamw": (
        "-lr*m/(1 - b1^t)/(sqrt(v/(1 - b2^t)) + eps) - lr*decay*theta",
        ["m = b1*m + (1 - b1)*g", "v = b2*v + (1 - b2)*g^2"],
        {"b1": 0.9, "b2": 0.999, "eps": 1e-8, "decay": 1e-2},
    ),
}
EVERY = pytest.mark.parametrize("name", BUILT_IN)
START = np.array([-1.2, 1.0])


@EVERY
def test_a_built_in_rule_written_out_walks_the_same_path(name):
    rate = {"adam": 0.05, "adamw": 0.05, "adagrad": 0.3, "rmsprop": 0.01, "sign_descent": 0.01}.get(
        name, 5e-4
    )
    written = own_rule(read_rule(*BUILT_IN[name]), rate)
    built_in = make_optimizer(name, {"learning_rate": rate})
    expected, _ = descend(built_in, SURFACES["rosenbrock"], START, 100)
    found, _ = descend(written, SURFACES["rosenbrock"], START, 100)
    assert np.abs(expected[-1] - START).max() > 0.1
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-12)


@EVERY
def test_many_runs_and_json_change_nothing(name):
    written = own_rule(read_rule(*BUILT_IN[name]), 0.01)
    random = np.random.default_rng(5)
    starts, gradients = random.normal(size=(2, 3, 4)), random.normal(size=(6, 2, 3, 4))
    together, state = walk(written, starts, gradients)
    for run in np.ndindex(2, 3):
        alone, alone_state = walk(written, starts[run], gradients[(slice(None), *run)])
        np.testing.assert_array_equal(together[-1][run], alone[-1])
        kept = json.loads(json.dumps({key: values.tolist() for key, values in alone_state.items()}))
        restored = {key: np.asarray(values, dtype=float) for key, values in kept.items()}
        straight_on = written.update(slope(gradients[0][run]), alone_state, alone[-1])
        after_json = written.update(slope(gradients[0][run]), restored, alone[-1])
        assert straight_on[0].tobytes() == after_json[0].tobytes()
    assert state["t"] == 6


def test_a_memory_sees_the_new_values_before_it_and_the_old_ones_behind_it():
    rule = own_rule(read_rule("a + 10*b", ["a = b + g", "b = a"], {}), 0.1)
    gradients = np.array([[1.0], [2.0]])
    thetas, state = walk(rule, np.zeros(1), gradients)
    # First a = 0 + 1 and b = 1; then a = 1 + 2 and b = 3.
    assert np.ravel(thetas).tolist() == [0, 11, 11 + 33]
    assert (state["a"].tolist(), state["b"].tolist(), float(state["t"])) == ([3], [3], 2)


@pytest.mark.parametrize(
    ("formula", "expected"), [("-lr", [-0.1] * 3), ("theta", [1.0] * 3), ("t", [1.0] * 3)]
)
def test_a_formula_may_be_one_number_or_theta_itself(formula, expected):
    theta = np.ones(3)
    update, _ = own_rule(read_rule(formula, [], {}), 0.1).update(
        slope(np.zeros(3)), {"t": np.zeros(())}, theta
    )
    assert update.tolist() == expected
    assert not np.shares_memory(update, theta)


def test_nothing_that_is_handed_in_is_changed_or_shared():
    rule = own_rule(read_rule("g", ["m = g", "n = theta", "k = m"], {}), 0.1)
    theta, gradient = np.ones(2), np.full(2, 3.0)
    state = rule.init(theta)
    update, after = rule.update(slope(gradient), state, theta)
    assert {key: values.tolist() for key, values in state.items()} == rule.init(theta) | {
        "t": 0, "m": [0, 0], "n": [0, 0], "k": [0, 0]
    }  # fmt: skip
    made = [update, *after.values()]
    assert not any(np.shares_memory(new, old) for new in made for old in [theta, gradient, *state.values()])
    assert not any(np.shares_memory(one, other) for one in made for other in made if one is not other)


@pytest.mark.parametrize("bad", [np.inf, np.nan, 1e308])
def test_divergence_passes_through_in_silence(bad):
    rule = own_rule(read_rule("-lr*g^3/log(theta)", ["m = exp(g)"], {}), 1000.0)
    thetas, _ = walk(rule, np.array([1e308, -1.0]), np.full((3, 2), bad))
    assert not np.isfinite(thetas[-1]).all()


@pytest.mark.parametrize("name", ["gradient_descent", "momentum", "nesterov"])
def test_the_price_is_that_of_the_rule_it_writes_out(name):
    assert operations_for_each_parameter(read_rule(*BUILT_IN[name])) == RULES[name].operations


def test_what_is_worked_out_once_a_step_costs_nothing():
    assert operations_for_each_parameter(read_rule("-lr/(1 - b^t)*exp(2)", [], {"b": 0.9})) == 1
    assert operations_for_each_parameter(read_rule("-lr/(1 - b^t)*g", [], {"b": 0.9})) == 2
    assert move(np.zeros(1), np.ones(1)) == 1  # the operation that is left
