"""Claims about steps and where they lead: every number beside one worked out apart, and every finding."""

from math import acos, degrees, sqrt

import numpy as np
import pytest

from app.claims.material.descents import descend
from app.claims.material.networks import mazur
from tests.claims.by_hand import MAZUR_START, SLOPE_W5, descent, mazur_gradient, mazur_loss, momentum
from tests.claims.running import close, finding_of, numbers_of


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
