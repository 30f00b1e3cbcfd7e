"""How large a learning rate may be: on the parabola ½ λ w², where it starts to oscillate, and to diverge.

A parabola tells what happens near any minimum, where λ is the largest curvature. There each of these rules
repeats one linear map, and its eigenvalues decide (Polyak, 1964; Goh, Why Momentum Really Works, 2017).
"""

from math import sqrt
from typing import NamedTuple


class CriticalRates(NamedTuple):
    """Learning rates: above `oscillates` w changes its sign on the way, above `diverges` |w| grows."""

    oscillates: float
    diverges: float


def of_gradient_descent(curvature: float) -> CriticalRates:
    """1 / λ and 2 / λ: each step leaves (1 − η λ) w. Raises ValueError unless λ is positive."""
    return of_momentum(curvature, momentum=0.0)


def of_momentum(curvature: float, momentum: float) -> CriticalRates:
    """(1 − √μ)² / λ and (2 + 2 μ) / λ: the roots of r² − (1 + μ − η λ) r + μ turn complex, and pass −1.

    Raises ValueError unless λ is positive.
    """
    _check(curvature)
    return CriticalRates((1 - sqrt(momentum)) ** 2 / curvature, (2 + 2 * momentum) / curvature)


def of_nesterov(curvature: float, momentum: float) -> CriticalRates:
    """((1 − μ) / (1 + μ))² / λ and (2 + 2 μ) / (1 + 2 μ) / λ.

    The same for the roots of r² − (1 + μ) (1 − η λ) r + μ (1 − η λ). Raises ValueError unless λ is positive.
    """
    _check(curvature)
    oscillates = ((1 - momentum) / (1 + momentum)) ** 2
    return CriticalRates(oscillates / curvature, (2 + 2 * momentum) / (1 + 2 * momentum) / curvature)


def of_newton() -> CriticalRates:
    """1 and 2, whatever the curvature: each step leaves (1 − η) w."""
    return CriticalRates(1.0, 2.0)


def _check(curvature: float) -> None:
    if not curvature > 0:
        raise ValueError("Only where the curvature is positive is there a minimum to oscillate around.")
