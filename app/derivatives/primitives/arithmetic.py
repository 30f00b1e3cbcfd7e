"""Arithmetic: the operations that a formula writes with signs, and their derivatives by each input."""

import numpy as np

from app.derivatives.primitives.elementwise import elementwise
from app.functions.real_part import power as power_of
from app.slope import Array


def _power_times(factor: Array, a: Array, exponent: Array) -> Array:
    """Return factor · a^exponent, which is 0 where the factor is, even if the power is infinite there."""
    return np.asarray(np.where(factor == 0, 0.0, factor * a**exponent))


def _power_log(power: Array, a: Array) -> Array:
    """Return power · log a, which is 0 where the power is: aᵇ goes to 0 faster than log a to −∞."""
    return np.asarray(np.where(power == 0, 0.0, power * np.log(a)))


def _power_mixed(value: Array, a: Array, b: Array) -> Array:
    lower = a ** (b - 1)
    return np.asarray(lower + b * _power_log(lower, a))


add = elementwise(
    "add",
    lambda a, b: a + b,
    (lambda value, a, b: 1.0, lambda value, a, b: 1.0),
    (0, 0),
    (None, None, None),
    (0, 0, 0),
    "a + b",
    "∂/∂a = 1, ∂/∂b = 1",
)
subtract = elementwise(
    "subtract",
    lambda a, b: a - b,
    (lambda value, a, b: 1.0, lambda value, a, b: -1.0),
    (0, 0),
    (None, None, None),
    (0, 0, 0),
    "a − b",
    "∂/∂a = 1, ∂/∂b = −1",
)
multiply = elementwise(
    "multiply",
    lambda a, b: a * b,
    (lambda value, a, b: b, lambda value, a, b: a),
    (0, 0),
    (None, lambda value, a, b: 1.0, None),
    (0, 0, 0),
    "a · b",
    "∂/∂a = b, ∂/∂b = a",
)
divide = elementwise(
    "divide",
    lambda a, b: a / b,
    (lambda value, a, b: 1 / b, lambda value, a, b: -value / b),
    (1, 2),
    (None, lambda value, a, b: -1 / (b * b), lambda value, a, b: 2 * value / (b * b)),
    (0, 2, 3),
    "a / b",
    "∂/∂a = 1/b, ∂/∂b = −a/b²",
)
negate = elementwise("negate", lambda a: -a, (lambda value, a: -1.0,), (0,), (None,), (0,), "−a", "∂/∂a = −1")
# A negative base has a real power only for whole exponents; elsewhere the value is undefined (NaN).
power = elementwise(
    "power",
    power_of,
    (lambda value, a, b: _power_times(b, a, b - 1), lambda value, a, b: _power_log(value, a)),
    (3, 2),
    (
        lambda value, a, b: _power_times(b * (b - 1), a, b - 2),
        _power_mixed,
        lambda value, a, b: _power_log(_power_log(value, a), a),
    ),
    (5, 6, 4),
    "aᵇ",
    "∂/∂a = b aᵇ⁻¹, ∂/∂b = aᵇ log a",
)

ARITHMETIC = {row.name: row for row in (add, subtract, multiply, divide, negate, power)}
