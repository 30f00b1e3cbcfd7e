"""Clipping: PyTorch's own two functions, each run by itself, and a state that holds nothing more."""

import numpy as np
import pytest

from app.descent.clipping import CLIPPINGS, clipped, clipped_slope
from app.descent.plan import Chosen, Plan, optimizer_of
from app.descent.rules import RULES
from app.setting import complete
from app.slope import Slope
from tests.descent.making import make_optimizer
from tests.descent.walking import full_slope, shown_to, walk
from tests.oracles.recorded import load

EVERY_RULE = pytest.mark.parametrize("rule", RULES)
BOTH = pytest.mark.parametrize("by", CLIPPINGS)


@pytest.mark.parametrize("case", load("clipping")["cases"], ids=lambda case: f"{case['by']} {case['limit']}")
def test_gradients_are_clipped_as_pytorch_clips_them(case):
    for gradient, expected in zip(load("clipping")["gradients"], case["clipped"], strict=True):
        slope = clipped_slope(Slope(1.0, np.array(gradient)), case["by"], case["limit"])
        np.testing.assert_allclose(slope.gradient, expected, rtol=1e-14)


def test_by_norm_it_keeps_its_direction_and_by_value_it_may_not():
    slope = Slope(2.0, np.array([30.0, -4.0]), np.eye(2))
    short, cut = clipped_slope(slope, "norm", 5.0), clipped_slope(slope, "value", 5.0)
    assert np.linalg.norm(short.gradient) == pytest.approx(5, rel=1e-6)
    assert short.gradient[0] / short.gradient[1] == pytest.approx(-7.5)
    assert cut.gradient.tolist() == [5.0, -4.0]
    assert short.value == cut.value == 2.0
    assert short.hessian is slope.hessian


@BOTH
def test_a_short_gradient_is_left_as_it_is(by):
    gradient = np.array([0.3, -0.4])
    assert clipped_slope(Slope(0.0, gradient), by, 5.0).gradient.tolist() == gradient.tolist()


@BOTH
@EVERY_RULE
def test_the_rule_sees_the_clipped_gradient_and_remembers_nothing_more(rule, by):
    plain = make_optimizer(rule, {})
    optimizer = clipped(plain, by, 0.5)
    theta, slope = np.array([1.0, -2.0]), shown_to(rule)(np.array([3.0, 0.1]))
    update, state = optimizer.update(slope, optimizer.init(theta), theta)
    expected, _ = plain.update(clipped_slope(slope, by, 0.5), plain.init(theta), theta)
    assert update.tobytes() == expected.tobytes()
    assert set(state) == set(plain.init(theta))
    assert optimizer.order == plain.order


@BOTH
def test_each_run_is_clipped_by_itself(by):
    gradients = np.array([[[3.0, 4.0], [0.03, 0.04]]])
    optimizer = clipped(make_optimizer("gradient_descent", {"learning_rate": 1.0}), by, 0.5)
    thetas, _ = walk(optimizer, np.zeros((2, 2)), gradients)
    for run in range(2):
        alone, _ = walk(optimizer, np.zeros(2), gradients[:, run])
        np.testing.assert_array_equal(thetas[-1][run], alone[-1])


@BOTH
@pytest.mark.parametrize("bad", [np.nan, np.inf, 1e308])
def test_what_is_not_finite_passes_in_silence(by, bad):
    clipped_slope(full_slope(np.array([bad, 1.0])), by, 1.0)


def test_with_a_schedule_both_hold():
    plan = Plan(
        "gradient_descent",
        {"learning_rate": 1.0},
        None,
        Chosen("warm_up", {"steps": 2}),
        Chosen("value", {"limit": 2}),
    )
    thetas, _ = walk(optimizer_of(plan), np.zeros(1), np.full((2, 1), 8.0))
    assert np.ravel(thetas).tolist() == [0, -1, -3]


def test_a_plan_knows_its_price_and_whether_parameters_move_by_themselves():
    adam = Plan("adam", complete(RULES["adam"].settings, {}))
    assert adam.price(10) == RULES["adam"].price(10)
    for by, operations in (("norm", 3), ("value", 2)):
        plan = adam._replace(clip=Chosen(by, {"limit": 1.0}))
        assert plan.price(10) == adam.price(10) + 10 * operations
        assert plan.together == (by == "norm")
    assert Plan("lbfgs", {}).together
    assert not adam.together
