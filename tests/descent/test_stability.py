"""The critical learning rates, by running each rule on ½ λ w² a little below and a little above them."""

import numpy as np
import pytest

from app.descent.optimizer import move
from app.descent.plan import Chosen, Plan
from app.descent.stability import (
    CriticalRates,
    of_gradient_descent,
    of_momentum,
    of_nesterov,
    of_newton,
)
from app.slope import Slope
from tests.descent.making import make_optimizer

CURVATURES = (0.3, 1.0, 40.0)
MOMENTA = (0.0, 0.5, 0.9)
CASES = [
    *[("gradient_descent", {}, c, of_gradient_descent(c)) for c in CURVATURES],
    *[("momentum", {"momentum": m}, c, of_momentum(c, m)) for m in MOMENTA for c in CURVATURES],
    *[("nesterov", {"momentum": m}, c, of_nesterov(c, m)) for m in MOMENTA for c in CURVATURES],
    *[("newton", {}, c, of_newton()) for c in CURVATURES],
]
every_case = pytest.mark.parametrize(("name", "settings", "curvature", "rates"), CASES)


def run(name: str, settings: dict[str, float], curvature: float, rate: float, steps: int):
    """w after each step from 1 on the parabola ½ λ w²."""
    optimizer = make_optimizer(name, {**settings, "learning_rate": rate})
    w = np.ones(1)
    state, path = optimizer.init(w), [1.0]
    for _ in range(steps):
        slope = Slope(0.0, curvature * w, np.full((1, 1), curvature))
        update, state = optimizer.update(slope, state, w)
        w = move(w, update)
        path.append(float(w[0]))
    return np.array(path)


@every_case
def test_it_diverges_just_above_its_rate_and_not_just_below(name, settings, curvature, rates: CriticalRates):
    below = run(name, settings, curvature, 0.99 * rates.diverges, 3000)
    above = run(name, settings, curvature, 1.01 * rates.diverges, 3000)
    assert np.abs(below[-10:]).max() < 1e-6
    assert np.abs(above[-10:]).max() > 1e6


@every_case
def test_it_changes_its_sign_just_above_its_rate_and_not_just_below(name, settings, curvature, rates):
    steps = 400
    below = run(name, settings, curvature, 0.9 * rates.oscillates, steps)
    above = run(name, settings, curvature, 1.1 * rates.oscillates, steps)
    assert (below[: steps // 4] > 0).all()
    assert (above < 0).any()


@pytest.mark.parametrize("curvature", [0.0, -1.0, float("nan")])
def test_without_a_minimum_there_is_no_such_rate(curvature):
    for rates in (of_gradient_descent, lambda c: of_momentum(c, 0.9), lambda c: of_nesterov(c, 0.9)):
        with pytest.raises(ValueError, match="positive"):
            rates(curvature)


def test_the_numbers_for_a_curvature_of_ten():
    assert of_gradient_descent(10.0) == (0.1, 0.2)
    assert of_momentum(10.0, 0.25) == (0.025, 0.25)


def test_a_plan_has_the_rates_of_its_rule_unless_something_changes_them():
    plan = Plan("momentum", {"learning_rate": 0.1, "momentum": 0.25})
    assert plan.critical_rates(10.0) == of_momentum(10.0, 0.25)
    assert plan.critical_rates(-1.0) is None
    assert plan.critical_rates(float("nan")) is None
    assert plan._replace(schedule=Chosen("cosine", {})).critical_rates(10.0) is None
    assert plan._replace(clip=Chosen("norm", {"limit": 1.0})).critical_rates(10.0) is None
    assert Plan("adam", {"learning_rate": 0.1}).critical_rates(10.0) is None
