"""Three things often believed, put to the test on Mazur's network with trained biases, rate 0.5."""

from functools import cache

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.sources import make_source
from app.descent.gradient_descent import gradient_descent
from app.training.step import step
from tests.problems.test_mazur import START, mazur

GRAPH = mazur("trained").graph
THETA = np.array([*START[:4], 0.35, 0.35, *START[4:], 0.60, 0.60])
TRUTH = backpropagation().measure(GRAPH, THETA).slope.gradient


@cache
def loss_after_1000_steps(source: str, seed: int = 0) -> float:
    rule, theta = gradient_descent(0.5), THETA
    for count in range(1000):
        theta = step(GRAPH, make_source(source, {}, (seed, count)), rule, theta, {}).theta
    return float(backpropagation().measure(GRAPH, theta).slope.value)


def test_gradient_descent_does_not_need_backpropagation():
    exact = loss_after_1000_steps("backpropagation")
    assert exact == pytest.approx(2.707e-4, abs=5e-8)
    assert loss_after_1000_steps("central_differences") == pytest.approx(exact, abs=1e-12)
    assert loss_after_1000_steps("complex_step") == pytest.approx(exact, abs=1e-15)
    assert loss_after_1000_steps("one_sided_differences") == pytest.approx(exact, abs=1e-10)


@pytest.mark.parametrize("source", ["spsa", "random_forward_gradient"])
def test_it_does_not_even_need_an_exact_gradient(source):
    losses = [loss_after_1000_steps(source, seed) for seed in range(4)]
    assert all(2e-4 < loss < 3.5e-4 for loss in losses)
    assert len(set(losses)) == 4


def test_a_seeded_guess_is_the_same_for_everyone():
    assert loss_after_1000_steps("random_forward_gradient", 5) == pytest.approx(2.55e-4, abs=5e-7)


@pytest.mark.parametrize(
    ("source", "h", "error"),
    [
        ("central_differences", 1e-1, 1e-4),
        ("central_differences", 1e-5, 7e-12),
        ("central_differences", 1e-12, 7e-5),
        ("one_sided_differences", 1e-1, 1e-3),
        ("one_sided_differences", 1e-8, 1e-8),
    ],
)
def test_differences_are_as_wrong_as_their_step_makes_them(source, h, error):
    found = make_source(source, {"h": h}).measure(GRAPH, THETA).slope.gradient
    assert error / 5 < np.abs(found - TRUTH).max() < error * 5


@pytest.mark.parametrize("h", [1e-8, 1e-20, 1e-100])
def test_the_complex_step_is_as_exact_as_backpropagation(h):
    found = make_source("complex_step", {"h": h}).measure(GRAPH, THETA).slope.gradient
    assert np.abs(found - TRUTH).max() <= 3e-17
