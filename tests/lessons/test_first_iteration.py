"""The numbers of the first lesson, by hand."""

from math import exp

import pytest

from app.lessons.experiments.first_iteration import measure


def sigmoid(z: float) -> float:
    return 1 / (1 + exp(-z))


def by_hand() -> dict[str, float]:
    h1 = sigmoid(0.15 * 0.05 + 0.20 * 0.10 + 0.35)
    h2 = sigmoid(0.25 * 0.05 + 0.30 * 0.10 + 0.35)
    o1 = sigmoid(0.40 * h1 + 0.45 * h2 + 0.60)
    delta = (o1 - 0.01) * o1 * (1 - o1)
    return {"h1": h1, "o1": o1, "delta": delta, "slope": delta * h1, "new": 0.40 - 0.5 * delta * h1}


def test_the_first_delta_slope_and_step() -> None:
    found = measure()
    assert {name: found[name] for name in by_hand()} == pytest.approx(by_hand(), rel=1e-14)
    # As the worked example prints them.
    assert found["delta"] == pytest.approx(0.138498562, abs=5e-10)
    assert found["slope"] == pytest.approx(0.082167041, abs=5e-10)
    assert found["new"] == pytest.approx(0.35891648, abs=5e-9)
