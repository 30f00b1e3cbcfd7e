"""Schedules: PyTorch's own where it has them, the rate a rule sees, and a count that survives JSON."""

import json
import math

import numpy as np
import pytest

from app.descent.own_rule import own_rule
from app.descent.own_rule_reader import read_rule
from app.descent.plan import Chosen, Plan, optimizer_of
from app.descent.rules import RULES
from app.descent.schedules import COUNT, SCHEDULES, make_factor, scheduled
from app.setting import SettingError, complete
from tests.descent.making import make_optimizer
from tests.descent.walking import full_slope, shown_to, walk
from tests.oracles.recorded import load

EVERY_RULE = pytest.mark.parametrize("rule", RULES)
GRADIENTS = np.random.default_rng(3).normal(size=(12, 4))


def planned(rule, schedule, settings=None, **rule_settings):
    chosen = complete(RULES[rule].settings, rule_settings)
    factor = complete(SCHEDULES[schedule].settings, settings or {})
    return optimizer_of(Plan(rule, chosen, schedule=Chosen(schedule, factor)))


@pytest.mark.parametrize("case", load("schedules")["cases"], ids=lambda case: case["schedule"])
def test_the_rates_are_those_of_pytorch(case):
    factor = make_factor(case["schedule"], case["settings"])
    found = [float(factor(np.float64(count))) for count in range(len(case["factors"]))]
    np.testing.assert_allclose(found, case["factors"], rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize(
    ("name", "settings", "factors"),
    [
        ("constant", {}, {0: 1, 1000: 1}),
        ("step", {"every": 3, "factor": 0.1}, {0: 1, 2: 1, 3: 0.1, 8: 0.01, 9: 0.001}),
        ("step", {"every": 1, "factor": 0.0}, {0: 1, 1: 0, 5: 0}),
        ("cosine", {"steps": 10, "final": 0.2}, {0: 1, 5: 0.6, 10: 0.2, 99: 0.2}),
        ("warm_up", {"steps": 4}, {0: 0.25, 2: 0.75, 3: 1, 50: 1}),
        ("inverse_time", {"decay": 0.5}, {0: 1, 2: 0.5, 6: 0.25}),
    ],
)
def test_rates_worked_out_by_hand(name, settings, factors):
    factor = make_factor(name, settings)
    assert {count: float(factor(np.float64(count))) for count in factors} == pytest.approx(factors, rel=1e-14)


@EVERY_RULE
def test_a_rule_with_a_schedule_is_the_rule_rebuilt_with_each_rate(rule):
    optimizer = planned(rule, "inverse_time", {"decay": 0.5}, learning_rate=0.1)
    theta = np.array([1.0, -2.0, 0.5, 0.1])
    expected, state = theta, make_optimizer(rule, {}).init(theta)
    thetas, _ = walk(optimizer, theta, GRADIENTS, shown_to(rule))
    for count, gradient in enumerate(GRADIENTS):
        one = make_optimizer(rule, {"learning_rate": 0.1 / (1 + 0.5 * count)})
        update, state = one.update(shown_to(rule)(gradient), state, expected)
        expected = expected + update
        np.testing.assert_allclose(thetas[count + 1], expected, rtol=1e-13, atol=1e-14)


@EVERY_RULE
def test_the_count_travels_in_the_state_through_json(rule):
    optimizer = planned(rule, "cosine", {"steps": 20})
    thetas, state = walk(optimizer, np.ones(4), GRADIENTS, shown_to(rule))
    assert state[COUNT] == len(GRADIENTS)
    kept = json.loads(json.dumps({key: values.tolist() for key, values in state.items()}))
    restored = {key: np.asarray(values, dtype=float) for key, values in kept.items()}
    straight_on = optimizer.update(shown_to(rule)(GRADIENTS[0]), state, thetas[-1])
    after_json = optimizer.update(shown_to(rule)(GRADIENTS[0]), restored, thetas[-1])
    assert straight_on[0].tobytes() == after_json[0].tobytes()
    assert state[COUNT] == len(GRADIENTS), "what was handed in has not changed"


@EVERY_RULE
def test_many_runs_at_once_are_one_after_another(rule):
    optimizer = planned(rule, "step", {"every": 2})
    gradients = np.random.default_rng(5).normal(size=(6, 2, 3, 4))
    together, _ = walk(optimizer, np.ones((2, 3, 4)), gradients, shown_to(rule))
    for run in np.ndindex(2, 3):
        alone, _ = walk(optimizer, np.ones(4), gradients[(slice(None), *run)], shown_to(rule))
        np.testing.assert_array_equal(together[-1][run], alone[-1])


@pytest.mark.parametrize("count", [-1e300, -3.0, np.nan, np.inf])
@pytest.mark.parametrize("name", SCHEDULES)
def test_a_count_that_makes_no_sense_is_no_exception(name, count):
    optimizer = planned("adam", name)
    state = optimizer.init(np.ones(2)) | {COUNT: np.asarray(count)}
    update, _ = optimizer.update(full_slope(np.ones(2)), state, np.ones(2))
    assert update.shape == (2,)


def test_a_rule_of_ones_own_sees_the_rate_after_its_schedule():
    rule = read_rule("-lr*g", [], {})
    optimizer = scheduled(lambda rate: own_rule(rule, rate), 0.8, make_factor("warm_up", {"steps": 4}))
    thetas, _ = walk(optimizer, np.zeros(1), np.ones((3, 1)))
    assert np.ravel(thetas).tolist() == pytest.approx([0, -0.2, -0.6, -1.2])


def test_a_second_order_rule_stays_of_second_order():
    assert planned("newton", "cosine").order == 2


@pytest.mark.parametrize(
    ("name", "settings", "field"),
    [
        ("linear", {}, "name"),
        ("step", {"every": 0}, "every"),
        ("step", {"every": 1.5}, "every"),
        ("step", {"factor": 2}, "factor"),
        ("cosine", {"final": math.nan}, "final"),
        ("constant", {"steps": 5}, "steps"),
    ],
)
def test_a_refusal_names_the_field(name, settings, field):
    with pytest.raises(SettingError) as refusal:
        make_factor(name, settings)
    assert refusal.value.field == field


def test_the_words_are_complete():
    for schedule in SCHEDULES.values():
        assert all([schedule.title, schedule.formula, schedule.summary.endswith(".")])
