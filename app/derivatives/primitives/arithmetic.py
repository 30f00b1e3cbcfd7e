"""Arithmetic: the operations that a formula writes with signs, and their derivatives by each input."""

import numpy as np

from app.derivatives.primitives.elementwise_primitive import elementwise
from app.derivatives.primitives.gap import Gap, negative, zero
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
    # At a = 0 an exponent of 0 outweighs log a, and so does a power of 0.
    factor = 1 + np.where((a == 0) & (b == 0), 0.0, b * np.log(a))
    return np.asarray(np.where(lower == 0, 0.0, lower * factor))


add = elementwise(
    name="add",
    function=lambda a, b: a + b,
    partials=(lambda value, a, b: 1.0, lambda value, a, b: 1.0),
    steps=(None, None),
    seconds=(None, None, None),
    second_steps=(0, 0, 0),
)
subtract = elementwise(
    name="subtract",
    function=lambda a, b: a - b,
    partials=(lambda value, a, b: 1.0, lambda value, a, b: -1.0),
    steps=(None, 0),
    seconds=(None, None, None),
    second_steps=(0, 0, 0),
)
multiply = elementwise(
    name="multiply",
    function=lambda a, b: a * b,
    partials=(lambda value, a, b: b, lambda value, a, b: a),
    steps=(0, 0),
    seconds=(None, lambda value, a, b: 1.0, None),
    second_steps=(0, 0, 0),
)
divide = elementwise(
    name="divide",
    function=lambda a, b: a / b,
    partials=(lambda value, a, b: 1 / b, lambda value, a, b: -value / b),
    steps=(1, 2),
    seconds=(None, lambda value, a, b: -1 / (b * b), lambda value, a, b: 2 * value / (b * b)),
    second_steps=(0, 2, 3),
    gaps=(Gap(lambda a, b: zero(b), "division by 0 has no value"),),
)
negate = elementwise(
    name="negate",
    function=lambda a: -a,
    partials=(lambda value, a: -1.0,),
    steps=(0,),
    seconds=(None,),
    second_steps=(0,),
)
# A negative base has a real power only for whole exponents; elsewhere the value is undefined (NaN).
power = elementwise(
    name="power",
    function=power_of,
    partials=(lambda value, a, b: _power_times(b, a, b - 1), lambda value, a, b: _power_log(value, a)),
    steps=(3, 2),
    seconds=(
        lambda value, a, b: _power_times(b * (b - 1), a, b - 2),
        _power_mixed,
        lambda value, a, b: _power_log(_power_log(value, a), a),
    ),
    second_steps=(5, 6, 4),
    gaps=(
        Gap(lambda a, b: zero(a) & negative(b), "0 to a negative power divides by 0, which has no value"),
        Gap(
            lambda a, b: negative(a) & (b != np.round(b)),
            "a negative number has no value to a power that is not whole",
        ),
    ),
)

ARITHMETIC = {row.name: row for row in (add, subtract, multiply, divide, negate, power)}
