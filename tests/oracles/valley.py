"""A small surface that is not convex: Rosenbrock's curved valley (1960) in x and y, and a wave in z."""

from collections.abc import Callable
from typing import Any


def valley(theta: Any, cos: Callable[[Any], Any]) -> Any:
    """`(1 − x)² + 100 (y − x²)² + cos 3z`, for numbers of any library and that library's cosine."""
    x, y, z = theta
    return (1.0 - x) ** 2 + 100.0 * (y - x * x) ** 2 + cos(3.0 * z)
