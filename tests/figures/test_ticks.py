"""Ticks stand at round numbers within their range, and never too many."""

import pytest

from app.figures.ticks import automatic_ticks, linear_ticks, log_ticks, tick_text


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (-2.7, 4.3, [-2, 0, 2, 4]),
        (-8.8, 7.7, [-5, 0, 5]),
        (-6, 206, [0, 50, 100, 150, 200]),
        (0.1, 0.14, [0.1, 0.11, 0.12, 0.13, 0.14]),
    ],
)
def test_automatic_ticks_are_those_of_plotly(low: float, high: float, ticks: list[float]) -> None:
    assert automatic_ticks(low, high, 6) == ticks


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0.08, 2.5, [0.1, 0.2, 0.5, 1, 2]),
        (0.0098, 1.6, [0.01, 0.03, 0.1, 0.3, 1]),
        (1e-9, 1, [1e-8, 1e-6, 1e-4, 1e-2, 1]),
        (1.1, 1.9, [1.2, 1.4, 1.6, 1.8]),
    ],
)
def test_logarithmic_ticks(low: float, high: float, ticks: list[float]) -> None:
    assert log_ticks(low, high) == pytest.approx(ticks)


def test_linear_ticks_are_about_as_many_as_asked_for() -> None:
    assert linear_ticks(0, 1, 4) == [0, 0.5, 1]


@pytest.mark.parametrize(
    ("tick", "text"), [(0, "0"), (-2, "−2"), (0.05, "0.05"), (1e-4, "1e−4"), (1e5, "1e5"), (5.367, "5.367")]
)
def test_numbers_beside_ticks(tick: float, text: str) -> None:
    assert tick_text(tick) == text
