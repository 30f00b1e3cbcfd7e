"""Arithmetic: the operations of a typed formula, and the derivative of each by each of its inputs."""

import numpy as np

from app.derivatives.primitives.elementwise import elementwise

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
exp = elementwise(
    "exp", np.exp, (lambda value, a: value,), (0,), (lambda value, a: value,), (0,), "eᵃ", "∂/∂a = eᵃ"
)
log = elementwise(
    "log",
    np.log,
    (lambda value, a: 1 / a,),
    (1,),
    (lambda value, a: -1 / (a * a),),
    (2,),
    "log a",
    "∂/∂a = 1/a",
)
sin = elementwise(
    "sin",
    np.sin,
    (lambda value, a: np.cos(a),),
    (1,),
    (lambda value, a: -value,),
    (1,),
    "sin a",
    "∂/∂a = cos a",
)
cos = elementwise(
    "cos",
    np.cos,
    (lambda value, a: -np.sin(a),),
    (2,),
    (lambda value, a: -value,),
    (1,),
    "cos a",
    "∂/∂a = −sin a",
)

ARITHMETIC = {row.name: row for row in (add, subtract, multiply, divide, exp, log, sin, cos)}
