"""The register: names, ranges, prices, and one frozen gradient handed to every rule."""

import inspect

import numpy as np
import pytest

from app.descent.plan import Plan
from app.descent.rules import RULES
from app.setting import SettingError
from tests.descent.making import make_optimizer
from tests.descent.walking import shown_to, slope, walk

# ∂L/∂w5 of Mazur's example (2015) at w5 = .40, and its learning rate.
W5, GRADIENT = np.array([0.40]), np.array([0.08216704056423077])


def test_the_rules_are_the_ones_promised_in_this_order():
    assert list(RULES) == [
        "gradient_descent",
        "sign_descent",
        "momentum",
        "nesterov",
        "lion",
        "adagrad",
        "adadelta",
        "rmsprop",
        "adam",
        "adamw",
        "amsgrad",
        "nadam",
        "newton",
        "damped_newton",
        "conjugate_gradient",
        "lbfgs",
    ]


@pytest.mark.parametrize("name", RULES)
def test_a_rate_multiplies_what_the_register_says(name):
    """Of a slope a thousand times as steep: that much more, or about the rate as before, or a whole step."""
    kind, rate = RULES[name].rate_multiplies, 0.25
    if kind == "step":
        assert next(one.default for one in RULES[name].settings if one.name == "learning_rate") == 1
        return
    rule = make_optimizer(name, {"learning_rate": rate})
    theta = np.array([1.0, -2.0])
    steps = [
        rule.update(slope(size * np.array([3.0, -0.5])), rule.init(theta), theta)[0] for size in (1.0, 1000.0)
    ]
    if kind == "slope":
        np.testing.assert_allclose(steps[1], 1000 * steps[0])
    else:
        assert np.all((np.abs(steps) > rate / 4) & (np.abs(steps) < rate * 11)), steps


@pytest.mark.parametrize("name", RULES)
def test_what_the_register_says_is_what_the_rule_takes(name):
    rule = RULES[name]
    defaults = {key: value.default for key, value in inspect.signature(rule.build).parameters.items()}
    assert {setting.name: setting.default for setting in rule.settings} == defaults
    assert rule.name == name
    assert all([rule.title, rule.summary, rule.formula])
    assert all(setting.minimum <= setting.default <= setting.maximum for setting in rule.settings)


@pytest.mark.parametrize("name", RULES)
def test_both_ends_of_every_range_are_allowed(name):
    for setting in RULES[name].settings:
        for value in (setting.minimum, setting.maximum):
            thetas, _ = walk(
                make_optimizer(name, {setting.name: value}), np.ones(2), np.ones((2, 2)), shown_to(name)
            )
            assert np.isfinite(thetas[-1]).all()


@pytest.mark.parametrize(
    ("name", "settings", "field"),
    [
        ("adm", {}, "name"),
        ("", {}, "name"),
        ("adam", {"momentum": 0.9}, "momentum"),
        ("gradient_descent", {"learning_rate": -0.1}, "learning_rate"),
        ("gradient_descent", {"learning_rate": 1e308}, "learning_rate"),
        ("gradient_descent", {"learning_rate": float("nan")}, "learning_rate"),
        ("adam", {"beta1": 1.0}, "beta1"),
        ("adamw", {"weight_decay": float("inf")}, "weight_decay"),
        ("momentum", {"momentum": True}, "momentum"),
        ("momentum", {"momentum": "0.9"}, "momentum"),
    ],
)
def test_a_refusal_names_the_field_and_what_is_allowed(name, settings, field):
    with pytest.raises(SettingError) as refusal:
        make_optimizer(name, settings)
    assert refusal.value.field == field
    assert refusal.value.allowed
    assert str(refusal.value).startswith(f"{field}: ")


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(SettingError, match="gradient_descent, sign_descent, momentum"):
        make_optimizer("newton_raphson", {})


class Counting(np.ndarray):
    """An array that counts the elementwise operations done with it."""

    operations = 0

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        Counting.operations += 1
        plain = [np.asarray(value) for value in inputs]
        options["out"] = tuple(np.asarray(value) for value in options.get("out", ())) or None
        return getattr(ufunc, method)(*plain, **options).view(Counting)


@pytest.mark.parametrize("name", [name for name in RULES if shown_to(name) is slope])
def test_the_price_of_a_rule_is_the_number_of_operations_it_does(name):
    theta = np.ones(4).view(Counting)
    optimizer = make_optimizer(name, {})
    state = optimizer.init(theta)
    Counting.operations = 0
    update, _ = optimizer.update(slope(theta), state, theta)
    assert isinstance(theta + update, Counting)  # the move
    assert RULES[name].operations == Counting.operations
    assert RULES[name].price(4) == 4 * Counting.operations


def test_second_order_rules_say_so_and_pay_for_splitting_the_hessian():
    for name, rule in RULES.items():
        assert rule.order == make_optimizer(name, {}).order
        pairs = 10 * 10 if name == "lbfgs" else 0
        assert rule.price(100) == (rule.operations + pairs) * 100 + (9 * 100**3 if rule.order == 2 else 0)
    assert [name for name, rule in RULES.items() if rule.order == 2] == ["newton", "damped_newton"]


@pytest.mark.parametrize("history", [1, 10, 20])
def test_the_price_of_lbfgs_grows_with_its_history(history):
    # The two loops take 4 m multiplications (Nocedal and Wright 2006, section 7.2) and as many additions for
    # each parameter, the curvatures of the pairs 2 m. New pair, scale, step and move: 19.
    assert plan("lbfgs", {"history": history}).price(7) == 7 * (8 * history + 2 * history + 19)


def test_every_setting_that_lengthens_a_memory_is_paid_for():
    for name, rule in RULES.items():
        for setting in rule.settings:
            sizes = [state_size(name, {setting.name: value}) for value in (setting.minimum, setting.maximum)]
            prices = [
                plan(name, {setting.name: value}).price(5) for value in (setting.minimum, setting.maximum)
            ]
            assert (sizes[0] < sizes[1]) == (prices[0] < prices[1])


def plan(name, settings):
    return Plan(name, {setting.name: setting.default for setting in RULES[name].settings} | settings)


def state_size(name, settings):
    return sum(np.size(value) for value in make_optimizer(name, settings).init(np.ones(5)).values())


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_whether_parameters_move_by_themselves(name):
    optimizer, rng = make_optimizer(name, {}), np.random.default_rng(4)
    theta, gradients = rng.normal(size=3), rng.normal(size=(6, 3))
    others = gradients.copy()
    others[:, 1:] = rng.normal(size=(6, 2))
    one, _ = walk(optimizer, theta, gradients, shown_to(name))
    other, _ = walk(optimizer, theta, others, shown_to(name))
    assert (one[-1][0] != other[-1][0]) == RULES[name].together


@pytest.mark.parametrize(
    ("name", "settings", "w5"),
    [
        ("gradient_descent", {"learning_rate": 0.5}, ".358916"),
        ("momentum", {"learning_rate": 0.5}, ".358916"),
        ("adagrad", {"learning_rate": 0.05}, ".350000"),
        ("adam", {"learning_rate": 0.05}, ".350000"),
        ("rmsprop", {"learning_rate": 0.05, "beta2": 0.9}, ".241886"),
    ],
)
def test_one_frozen_gradient_moves_differently_under_each_rule(name, settings, w5):
    thetas, _ = walk(make_optimizer(name, settings), W5, [GRADIENT])
    assert f"{thetas[1][0]:.6f}" == f"0{w5}"
