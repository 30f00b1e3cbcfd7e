"""Claims 1 to 22: every number against an independent calculation, and every finding against its number."""

from itertools import pairwise
from math import acos, degrees, sin, sqrt

import numpy as np
import pytest

from app.claims.material.descents import descend
from app.claims.material.networks import mazur, on_rows
from app.claims.symbolic_or_numerical import X
from tests.claims import by_hand
from tests.claims.by_hand import MAZUR_START, adam, descent, mazur_gradient, mazur_loss, momentum, operations
from tests.claims.running import finding_of, numbers_of, run_of

# Published by Mazur (2015), or verified against his table: see tests/problems/test_mazur.py.
FIRST_LOSS, DELTA_H1, SLOPE_W5 = 0.2983711087600027, 0.00877135468948693, 0.08216704056423077
AFTER_ONE_STEP, AFTER_ONE_MIXED_STEP = 0.29102777369359933, 0.29102792390544197


def close(number: float | list[float], digits: float = 1e-9) -> object:
    return pytest.approx(number, rel=digits, abs=1e-14)


def test_1_the_loss_stays_while_backpropagation_runs():
    numbers = numbers_of("1")
    assert numbers["first"] == numbers["last"] == close(FIRST_LOSS, 1e-12)
    assert numbers["moved"] == 0
    assert numbers["stepping"] == close(mazur_loss(descent(mazur_gradient, MAZUR_START, 0.5, 1000)[-1]))
    assert finding_of("1") == "stays"


def test_2_descent_without_backpropagation():
    numbers = numbers_of("2")
    assert numbers["backpropagation"] == close(
        mazur_loss(descent(mazur_gradient, MAZUR_START, 0.5, 1000)[-1])
    )
    assert numbers["backpropagation"] == pytest.approx(2.707e-4, abs=5e-8)
    assert numbers["other"] == pytest.approx(numbers["backpropagation"], abs=1e-12)
    assert finding_of("2") == "same"


@pytest.mark.parametrize(("source", "off"), [("complex_step", 1e-15), ("one_sided_differences", 1e-10)])
def test_2_with_other_exact_sources(source: str, off: float):
    numbers = numbers_of("2", source=source, steps="100")
    assert numbers["other"] == pytest.approx(numbers["backpropagation"], abs=off)


@pytest.mark.deep
@pytest.mark.parametrize("source", ["spsa", "random_forward_gradient"])
def test_2_it_does_not_even_need_an_exact_gradient(source: str):
    losses = [numbers_of("2", source=source, seed=str(seed))["other"] for seed in range(3)]
    assert all(2e-4 < loss < 3.5e-4 for loss in losses)
    assert len(set(losses)) == 3
    assert finding_of("2", source=source, seed="0") == "similar"


def test_2_a_seeded_guess_is_the_same_for_everyone():
    numbers = numbers_of("2", source="random_forward_gradient", seed="5")
    assert numbers["other"] == pytest.approx(2.55e-4, abs=5e-7)
    assert finding_of("2", source="random_forward_gradient", seed="5") == "similar"


def test_3_what_each_rule_makes_of_one_slope():
    numbers, g = numbers_of("3"), SLOPE_W5
    assert numbers["slope"] == close(g)
    assert numbers["gradient_descent"] == numbers["momentum"] == close(0.4 - 0.5 * g)
    assert numbers["adagrad"] == close(0.4 - 0.05 * g / (g + 1e-10))
    assert numbers["adam"] == close(0.4 - 0.05 * g / (g + 1e-8))
    assert numbers["rmsprop"] == close(0.4 - 0.05 * g / (sqrt(0.1) * g + 1e-8))
    assert numbers["without"] == 0
    assert finding_of("3") == "uses"


def test_4_the_two_losses_after_one_step():
    numbers = numbers_of("4")
    assert numbers["apart"] == close(AFTER_ONE_STEP, 1e-12)
    assert numbers["mixed"] == close(AFTER_ONE_MIXED_STEP, 1e-12)
    assert (numbers["hidden"] > 0, numbers["output"]) == (True, 0)
    assert (finding_of("4"), finding_of("4", rate="0")) == ("differs", "same")


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


@pytest.mark.parametrize(("condition", "finding"), [("1", "straight"), ("10", "aside"), ("100", "aside")])
def test_8_the_angle_between_downhill_and_the_minimum(condition: str, finding: str):
    numbers, k = numbers_of("8", condition=condition), float(condition)
    cosine = (4 * 4 + 2 * 2 * k) / (sqrt(16 + 4 * k * k) * sqrt(20))
    assert numbers["angle"] == pytest.approx(degrees(acos(min(1.0, cosine))), abs=1e-5)
    assert finding_of("8", condition=condition) == finding


@pytest.mark.parametrize(("rate", "finding"), [("1.9", "falls"), ("2", "level"), ("2.1", "rises")])
def test_9_on_a_parabola_each_step_multiplies(rate: str, finding: str):
    numbers = numbers_of("9", rate=rate)
    assert numbers["last"] == close(0.5 * (1 - float(rate)) ** 20)
    assert finding_of("9", rate=rate) == finding


def test_9_saturation_hides_a_rate_that_is_too_large():
    network = mazur()
    losses = descend(network.graph, network.theta, 20, rate=100).losses
    assert (np.diff(losses) < 0).all()


def test_9_ten_steps_at_rate_2_1():
    assert (numbers_of("9")["first"], numbers_of("9")["last"]) == (0.5, pytest.approx(3.36, abs=0.005))


def test_10_another_rate_the_same_slopes():
    numbers = numbers_of("10")
    assert numbers["gradients"] == 0
    assert numbers["slope"] == numbers["slope_other"] == close(SLOPE_W5)
    assert (numbers["update"], numbers["update_other"]) == (close(-0.5 * SLOPE_W5), close(-5 * SLOPE_W5))
    assert (finding_of("10"), finding_of("10", other="0.5")) == ("step_alone", "equal_rates")


@pytest.mark.parametrize("steps", [2, 400])
def test_11_never_clearing_is_momentum_of_one(steps: int):
    numbers = numbers_of("11", steps=str(steps))
    kept = momentum(mazur_gradient, MAZUR_START, 0.5, steps, kept=1.0)
    assert numbers["kept"] == numbers["momentum"] == close(mazur_loss(kept[-1]), 1e-7)
    assert numbers["cleared"] == close(mazur_loss(descent(mazur_gradient, MAZUR_START, 0.5, steps)[-1]))
    assert (numbers["moved"], numbers["momentum_off"]) == (0, 0)


def test_11_the_figures_after_two_steps():
    numbers = numbers_of("11")
    assert (numbers["kept"], numbers["cleared"]) == (
        pytest.approx(0.243570, abs=5e-7),
        pytest.approx(0.261908, abs=5e-7),
    )
    assert (finding_of("11"), finding_of("11", steps="1")) == ("matters", "first_step")


def test_11_in_the_end_the_outputs_are_saturated_and_nothing_moves():
    frozen, later = numbers_of("11", steps="400"), numbers_of("11", steps="1000")
    # Outputs of 0 and 1 beside targets of 0.01 and 0.99.
    assert frozen["kept"] == later["kept"] == close(0.01**2)
    assert later["cleared"] < frozen["cleared"]


def test_12_a_factor_that_cancels_and_one_that_does_not():
    g = mazur_gradient(MAZUR_START)
    plain, large = (np.linalg.norm(each / (abs(each) + 1e-8)) for each in (g, 1000 * g))
    assert numbers_of("12")["times"] == close(large / plain)
    assert numbers_of("12", rule="gradient_descent")["times"] == close(1000)
    assert (finding_of("12"), finding_of("12", rule="gradient_descent")) == ("same", "grows")
    assert finding_of("12", exponent="0") == "unchanged"


def test_13_the_quotient_is_a_sign_under_adam():
    numbers = numbers_of("13")
    g = np.delete(mazur_gradient(MAZUR_START), [4, 5, 10, 11])
    quotient = abs(g) / (abs(g) + 1e-8)
    assert (numbers["smallest"], numbers["largest"]) == (close(quotient.min()), close(quotient.max()))
    assert numbers["slope"] == close(SLOPE_W5)
    assert (finding_of("13"), finding_of("13", rule="gradient_descent")) == ("differs", "equal")


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


def test_15_equal_neurons_stay_equal():
    numbers = numbers_of("15")
    start = np.where(np.isin(range(12), [4, 5, 10, 11]), MAZUR_START, 0.3)
    path = descent(mazur_gradient, start, 0.5, 1000)
    assert numbers["apart"] == 0
    assert numbers["last"] == close(mazur_loss(path[-1]), 1e-8)
    assert finding_of("15") == "alike"
    zero = numbers_of("15", start="zero", steps="100")
    assert (zero["hidden"], zero["apart"]) == (0, 0)
    assert (finding_of("15", start="zero", steps="100"), finding_of("15", start="own", steps="100")) == (
        "frozen",
        "differ",
    )


@pytest.mark.parametrize(("batch", "epochs"), [(20, 1), (30, 2), (200, 1), (200, 3)])
def test_16_the_counters(batch: int, epochs: int):
    numbers = numbers_of("16", batch=str(batch), epochs=str(epochs))
    updates = epochs * -(-200 // batch)
    assert (numbers["updates"], numbers["backward"], numbers["evaluations"]) == (updates, updates, 0)
    assert (numbers["epochs"], numbers["seen"]) == (epochs, 200 * epochs)
    assert finding_of("16", batch=str(batch), epochs=str(epochs)) == ("one_batch" if batch == 200 else "many")


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


def test_19_who_is_stuck_and_where():
    numbers = numbers_of("19")
    deep, _, shallow = sorted(np.roots([2, 0, -16, 2.5]).real)
    assert numbers["plain"] == close(shallow)
    assert numbers["nudged"] == pytest.approx(shallow, abs=1e-6)
    assert numbers["other"] == pytest.approx(deep, abs=0.01)
    slopes = momentum(lambda w: 2 * w**3 - 16 * w + 2.5, [4.0], 0.02, 150, kept=0.9)
    assert numbers["other"] == close(slopes[-1, 0], 1e-6)
    assert (finding_of("19"), finding_of("19", start="-1"), finding_of("19", start="3")) == (
        "rule",
        "free",
        "both_stuck",
    )


def test_20_a_formula_without_a_neuron():
    numbers = numbers_of("20")

    def slope(p: np.ndarray) -> np.ndarray:
        x, y = p
        return np.array([2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)])

    x, y = adam(slope, [-1.2, 1.0], 0.3, 500)[-1]
    assert numbers["last"] == close((1 - x) ** 2 + 100 * (y - x * x) ** 2, 1e-6)
    assert (numbers["layers"], numbers["rows"], numbers["first"]) == (0, 0, close(24.2))
    assert finding_of("20") == "formula"


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


def test_22_what_is_forgotten():
    numbers = numbers_of("22")
    path = momentum(mazur_gradient, MAZUR_START, 0.05, 60, kept=0.9)
    again = momentum(mazur_gradient, path[20], 0.05, 40, kept=0.9)
    assert numbers["gradients"] == 0
    assert numbers["kept"] == close(path[21, 6] - path[20, 6], 1e-7)
    assert numbers["forgot"] == close(-0.05 * mazur_gradient(path[20])[6], 1e-7)
    assert (numbers["last_kept"], numbers["last_forgot"]) == (
        close(mazur_loss(path[-1]), 1e-7),
        close(mazur_loss(again[-1]), 1e-7),
    )
    assert (finding_of("22"), finding_of("22", rule="gradient_descent")) == ("remembers", "forgets_nothing")
