"""Claims about what each half is and needs: every number beside one worked out apart, with its finding."""

from math import sqrt

import numpy as np
import pytest

from tests.claims.by_hand import (
    AFTER_ONE_MIXED_STEP,
    AFTER_ONE_STEP,
    FIRST_LOSS,
    MAZUR_START,
    SLOPE_W5,
    adam,
    descent,
    mazur_gradient,
    mazur_loss,
)
from tests.claims.running import close, finding_of, numbers_of


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


def test_10_another_rate_the_same_slopes():
    numbers = numbers_of("10")
    assert numbers["gradients"] == 0
    assert numbers["slope"] == numbers["slope_other"] == close(SLOPE_W5)
    assert (numbers["update"], numbers["update_other"]) == (close(-0.5 * SLOPE_W5), close(-5 * SLOPE_W5))
    assert (finding_of("10"), finding_of("10", other="0.5")) == ("step_alone", "equal_rates")


def test_20_a_formula_without_a_neuron():
    numbers = numbers_of("20")

    def slope(p: np.ndarray) -> np.ndarray:
        x, y = p
        return np.array([2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)])

    x, y = adam(slope, [-1.2, 1.0], 0.3, 500)[-1]
    assert numbers["last"] == close((1 - x) ** 2 + 100 * (y - x * x) ** 2, 1e-6)
    assert (numbers["layers"], numbers["rows"], numbers["first"]) == (0, 0, close(24.2))
    assert finding_of("20") == "formula"
