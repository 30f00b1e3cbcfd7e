"""Claims about measuring slopes: every number beside one worked out apart, and every finding."""

from itertools import pairwise
from math import sin, sqrt

import numpy as np
import pytest

from app.claims.material.networks import on_rows
from app.claims.symbolic_or_numerical import X
from tests.claims import by_hand
from tests.claims.by_hand import DELTA_H1, MAZUR_START, mazur_gradient, mazur_loss, operations
from tests.claims.running import close, finding_of, numbers_of, run_of


def test_5_what_nudging_costs():
    numbers = numbers_of("5")
    forward, backward = operations((2, 16, 16, 1))
    assert numbers["parameters"] == 2 * 16 + 16 + 16 * 16 + 16 + 16 + 1
    assert numbers["evaluations"] == 2 * numbers["parameters"]
    assert numbers["nudging"] == forward * (1 + 2 * 337)
    assert numbers["backpropagation"] == forward + backward
    assert numbers["times"] == pytest.approx(278, abs=1)
    assert numbers["apart"] < 1e-10
    assert finding_of("5") == "dearer"


@pytest.mark.parametrize(("exponent", "error"), [("-1", 1e-4), ("-5", 7e-12), ("-12", 7e-5)])
def test_6_differences_are_as_wrong_as_their_nudge_makes_them(exponent: str, error: float):
    numbers, h = numbers_of("6", exponent=exponent), 10.0 ** int(exponent)
    sides = [[mazur_loss(MAZUR_START + sign * h * unit) for sign in (1, -1)] for unit in np.eye(12)]
    found = np.array([(up - down) / (2 * h) for up, down in sides])
    by_textbook = np.abs(found - mazur_gradient(MAZUR_START)).max()
    assert error / 5 < numbers["central"] < error * 5
    # Rounding differs between two ways to compute a loss, the bend of the curve does not.
    assert numbers["central"] == pytest.approx(by_textbook, rel=1e-6 if h > 0.01 else 5)
    assert numbers["backpropagation"] <= 3e-17
    assert finding_of("6", exponent=exponent) == "reversed"


def test_7_what_arrives_is_what_a_nudge_does():
    numbers = numbers_of("7")
    values = by_hand.outputs(MAZUR_START, *by_hand.MAZUR[:2], by_hand.MAZUR_X)
    errors = values[2][0] - by_hand.MAZUR_Y[0]
    assert numbers["delta"] == close(DELTA_H1)
    assert numbers["nudged"] == pytest.approx(DELTA_H1, rel=1e-5)
    assert numbers["error"] == close(0.40 * errors[0] + 0.50 * errors[1])
    assert finding_of("7") == "slope"


@pytest.mark.parametrize(("activation", "finding"), [("sigmoid", "agree"), ("tanh", "large")])
def test_14_the_textbook_finds_the_same_small_slopes(activation: str, finding: str):
    x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
    y = np.array([[0], [1], [1], [0]], dtype=float)
    layers = (2, 3, 3, 3, 3, 3, 3, 1)
    theta = on_rows(layers, activation, "identity", "binary_cross_entropy", x, y, seed=1).theta
    found = by_hand.gradient(theta, layers, (activation,) * 6 + ("identity",), "logits", x, y)
    numbers = numbers_of("14", activation=activation)
    assert numbers["first"] == pytest.approx(numbers["first_other"], rel=1e-5)
    assert numbers["first"] == close(abs(found[:9]).max())
    assert numbers["last"] == close(abs(found[-4:]).max())
    assert finding_of("14", activation=activation) == finding


def test_17_which_slopes_a_corrupted_value_spoils():
    numbers, g = numbers_of("17"), mazur_gradient(MAZUR_START)
    values = by_hand.outputs(MAZUR_START, *by_hand.MAZUR[:2], by_hand.MAZUR_X)
    a = values[1][0, 0]
    assert (numbers["kept"], numbers["changed"]) == (close(a), close(a + 0.2))
    # a₁ stands in δ₁ = … a₁ (1 − a₁), so in w1, w2 and b1, and in ∂L/∂w5 = δ a₁ and ∂L/∂w7.
    wrong = g.copy()
    wrong[[0, 1, 4]] *= (a + 0.2) * (1 - a - 0.2) / (a * (1 - a))
    wrong[[6, 8]] *= (a + 0.2) / a
    assert numbers["wrong"] == 5
    assert numbers["largest"] == close(abs(wrong - g).max())
    assert (finding_of("17"), finding_of("17", change="0")) == ("needs", "unnoticed")


@pytest.mark.parametrize(("width", "depth"), [(16, 2), (1, 1), (32, 8)])
def test_18_the_price_of_the_way_back(width: int, depth: int):
    numbers = numbers_of("18", width=str(width), depth=str(depth))
    forward, backward = operations((2, *[width] * depth, 1))
    assert (numbers["forward"], numbers["backward"]) == (forward, backward)
    assert numbers["small"] == pytest.approx(1.08, abs=0.005)
    assert numbers["medium"] == pytest.approx(1.42, abs=0.005)
    assert finding_of("18", width=str(width), depth=str(depth)) == "less"


@pytest.mark.parametrize(("times", "finding"), [(1, "small"), (3, "neither"), (4, "neither")])
def test_21_three_ways_to_one_slope(times: int, finding: str):
    numbers = numbers_of("21", times=str(times))
    # With x = sin²θ, 4x(1 − x) = sin²2θ: so the slope is 2ⁿ sin(2ⁿ⁺¹θ) / sin 2θ.
    theta = np.arcsin(sqrt(X))
    exact = 2**times * sin(2 ** (times + 1) * theta) / sin(2 * theta)
    assert [numbers["slope"], numbers["symbolic"]] == close([exact, exact], 1e-12)
    assert 1e-13 < numbers["off_numerical"] < 1e-7
    # Each time the inner formula stands twice in the outer one, and its operations are computed once.
    written = run_of("21").figures[0].lines[0].y
    computed = run_of("21").figures[0].lines[1].y
    assert all(more > 2 * less for less, more in pairwise(written))
    assert len(set(np.diff(computed))) == 1
    assert finding_of("21", times=str(times)) == finding
