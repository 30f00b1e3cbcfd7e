"""Every rule walks the path of PyTorch's optimizer of that name (recorded by tests/oracles/record.py)."""

from math import cos, sin
from typing import Any

import numpy as np
import pytest

from app.descent.optimizer import move
from app.descent.rules import RULES
from app.slope import Array
from tests.descent.making import make_optimizer
from tests.descent.walking import shown_to, slope, walk
from tests.oracles.recorded import load
from tests.oracles.valley import valley

RECORDED = load("optimizers")
CASES = {
    gradients: [case for case in RECORDED["cases"] if case["gradients"] == gradients]
    for gradients in ("valley", "stream")
}


def label(case: dict[str, Any]) -> str:
    return " ".join([case["optimizer"], *(f"{name}={value}" for name, value in case["settings"].items())])


def assert_same_path(thetas: list[Array], expected: list[list[float]]) -> None:
    assert len(thetas) == len(expected) == 51
    assert np.isfinite(thetas).all()
    np.testing.assert_allclose(thetas, expected, rtol=1e-9, atol=1e-9)


# PyTorch has no such rules; their own tests write them out by hand.
NOT_IN_PYTORCH = ("sign_descent", "lion")


def test_every_rule_that_looks_at_gradients_alone_is_recorded_with_more_than_one_choice_of_settings():
    for name in [name for name in RULES if shown_to(name) is slope and name not in NOT_IN_PYTORCH]:
        choices = [case["settings"] for case in CASES["valley"] if case["optimizer"] == name]
        assert len(choices) >= 2


@pytest.mark.parametrize("case", CASES["stream"], ids=label)
def test_a_made_up_stream_of_gradients_gives_pytorchs_path(case):
    optimizer = make_optimizer(case["optimizer"], case["settings"])
    thetas, _ = walk(optimizer, np.array(RECORDED["start"]), np.array(RECORDED["stream"]))
    assert_same_path(thetas, case["thetas"])


@pytest.mark.parametrize("case", CASES["valley"], ids=label)
def test_a_curved_valley_is_descended_as_pytorch_descends_it(case):
    optimizer = make_optimizer(case["optimizer"], case["settings"])
    thetas = [np.array(RECORDED["start"])]
    state = optimizer.init(thetas[0])
    for _ in range(50):
        update, state = optimizer.update(slope(valley_gradient(thetas[-1])), state, thetas[-1])
        thetas.append(move(thetas[-1], update))
    assert_same_path(thetas, case["thetas"])


def valley_gradient(theta: Array) -> Array:
    x, y, z = theta
    return np.array(
        [-2.0 * (1.0 - x) - 400.0 * x * (y - x * x), 200.0 * (y - x * x), -3.0 * sin(3.0 * z)],
    )


def test_the_gradient_written_here_is_that_of_the_valley():
    theta, h = np.array([-0.7, 0.4, 0.3]), 1e-6
    sides = [(valley(theta + nudge, cos) - valley(theta - nudge, cos)) / (2.0 * h) for nudge in np.eye(3) * h]
    np.testing.assert_allclose(valley_gradient(theta), sides, rtol=1e-7)
