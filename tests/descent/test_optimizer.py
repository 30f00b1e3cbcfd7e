"""What every rule of descent keeps: pure, silent, ready for JSON, and the same for one run as for many."""

import json
import subprocess
import sys

import numpy as np
import orjson
import pytest

from app.descent.optimizer import State, move
from app.descent.rules import RULES
from tests.descent.making import make_optimizer
from tests.descent.walking import shown_to, walk

every_rule = pytest.mark.parametrize("name", RULES)
every_json = pytest.mark.parametrize(
    "through_json",
    [lambda text: json.loads(json.dumps(text)), lambda text: orjson.loads(orjson.dumps(text))],
    ids=["json", "orjson"],
)
# For these an infinite slope is a sign like any other.
ONLY_SIGNS = ("sign_descent", "lion")
THETA = np.array([1.0, -2.0, 0.5, 1e-7])
GRADIENTS = np.random.default_rng(3).normal(size=(12, 4)) * [1.0, 1e6, 1e-6, 1.0]


def bits(state: State) -> dict[str, bytes]:
    return {name: np.asarray(values).tobytes() for name, values in state.items()}


def test_move_adds_and_leaves_both_as_they_were():
    theta, update = np.array([1.0, 2.0]), np.array([0.5, -3.0])
    np.testing.assert_array_equal(move(theta, update), [1.5, -1.0])
    np.testing.assert_array_equal(theta, [1.0, 2.0])
    np.testing.assert_array_equal(update, [0.5, -3.0])


@every_rule
def test_a_learning_rate_of_zero_moves_nothing_and_still_remembers(name):
    optimizer = make_optimizer(name, {"learning_rate": 0})
    thetas, state = walk(optimizer, THETA, GRADIENTS, shown_to(name))
    np.testing.assert_array_equal(thetas[-1], THETA)
    remembered = {key for key, values in state.items() if np.any(values)}
    # A step of length zero is all that a rule may not have noticed.
    assert remembered >= set(state) - {"step", "steps", "bends", "length"}


@every_rule
@every_json
def test_a_run_goes_on_through_json_bit_for_bit(name, through_json):
    optimizer = make_optimizer(name, {})
    thetas, state = walk(optimizer, THETA, GRADIENTS, shown_to(name))
    kept = through_json({key: values.tolist() for key, values in state.items()})
    restored = {key: np.asarray(values, dtype=float) for key, values in kept.items()}
    assert bits(restored) == bits(state)
    straight_on = optimizer.update(shown_to(name)(GRADIENTS[0]), state, thetas[-1])
    after_json = optimizer.update(shown_to(name)(GRADIENTS[0]), restored, thetas[-1])
    assert straight_on[0].tobytes() == after_json[0].tobytes()
    assert bits(straight_on[1]) == bits(after_json[1])


@every_rule
def test_nothing_that_is_handed_in_is_changed_or_shared(name):
    optimizer = make_optimizer(name, {})
    theta, gradient = THETA.copy(), GRADIENTS[0].copy()
    _, state = walk(optimizer, theta, GRADIENTS, shown_to(name))
    before = bits(state)
    update, after = optimizer.update(shown_to(name)(gradient), state, theta)
    assert bits(state) == before
    np.testing.assert_array_equal(theta, THETA)
    np.testing.assert_array_equal(gradient, GRADIENTS[0])
    assert set(after) == set(state)
    given = [theta, gradient, *state.values()]
    made = [update, *after.values()]
    assert not any(np.shares_memory(old, new) for old in given for new in made)


@every_rule
def test_many_runs_at_once_are_the_same_as_one_after_another(name):
    optimizer = make_optimizer(name, {})
    random = np.random.default_rng(5)
    starts, gradients = random.normal(size=(2, 3, 4)), random.normal(size=(6, 2, 3, 4))
    together, state = walk(optimizer, starts, gradients, shown_to(name))
    for run in np.ndindex(2, 3):
        alone, alone_state = walk(optimizer, starts[run], gradients[(slice(None), *run)], shown_to(name))
        np.testing.assert_array_equal(together[-1][run], alone[-1])
        for key, values in alone_state.items():
            of_this_run = state[key] if state[key].shape == () else state[key][run]
            np.testing.assert_array_equal(of_this_run, values)


@every_rule
@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan, 1e308])
def test_divergence_passes_through_without_error_or_warning(name, bad):
    """Warnings are errors in this test suite, so silence is what is tested."""
    optimizer = make_optimizer(name, {"learning_rate": 1000.0})
    gradients = np.full((4, 2), bad) * [1.0, -1.0]
    thetas, _ = walk(optimizer, np.array([1e308, 0.0]), gradients, shown_to(name))
    if not np.isfinite(bad) and not (name in ONLY_SIGNS and not np.isnan(bad)):
        assert not np.isfinite(thetas[-1]).any()


@every_rule
@pytest.mark.parametrize("count", [-1.0, -1e9, np.nan, np.inf])
def test_a_state_that_makes_no_sense_is_no_exception(name, count):
    optimizer = make_optimizer(name, {})
    state = {key: np.full_like(values, count) for key, values in optimizer.init(THETA).items()}
    update, _ = optimizer.update(shown_to(name)(GRADIENTS[0]), state, THETA)
    assert update.shape == THETA.shape


def test_this_half_needs_nothing_of_ours_but_slope_setting_and_the_form_of_code():
    ask = "import sys, app.descent.rules; print(*[name for name in sys.modules if name.startswith('app')])"
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    others = {name for name in answer.stdout.split() if not name.startswith("app.descent")}
    assert others == {"app", "app.slope", "app.refusal", "app.setting", "app.script_code"}
