"""Elementary functions: those of one number that a formula calls by name, and the larger of two numbers."""

import math

import numpy as np

from app.derivatives.primitives.elementwise import elementwise
from app.functions import real_part
from app.functions.error_function import erf_of
from app.slope import Array

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

tan = elementwise(
    "tan",
    np.tan,
    (lambda value, a: 1 + value * value,),
    (2,),
    (lambda value, a: 2 * value * (1 + value * value),),
    (4,),
    "tan a",
    "∂/∂a = 1 + tan² a",
)
sqrt = elementwise(
    "sqrt",
    np.sqrt,
    (lambda value, a: 0.5 / value,),
    (1,),
    (lambda value, a: -0.25 / (a * value),),
    (2,),
    "√a",
    "∂/∂a = 1 / (2 √a)",
)


def _erf_slope(a: Array) -> Array:
    return np.asarray(2 / math.sqrt(math.pi) * np.exp(-a * a))


erf = elementwise(
    "erf",
    erf_of,
    (lambda value, a: _erf_slope(a),),
    (4,),
    (lambda value, a: -2 * a * _erf_slope(a),),
    (6,),
    "erf a",
    "∂/∂a = 2/√π e^(−a²)",
)
# At the kinks the slope is the mean of both sides, as in PyTorch, and there is no curvature.
absolute = elementwise(
    "abs",
    real_part.magnitude,
    (lambda value, a: np.sign(a),),
    (1,),
    (None,),
    (0,),
    "|a|",
    "∂/∂a = the sign of a, 0 at 0",
)
sign = elementwise(
    "sign", real_part.sign, (lambda value, a: 0.0,), (0,), (None,), (0,), "−1, 0 or 1, as a is", "∂/∂a = 0"
)
maximum = elementwise(
    "max",
    real_part.larger,
    (lambda value, a, b: np.heaviside(a - b, 0.5), lambda value, a, b: np.heaviside(b - a, 0.5)),
    (1, 1),
    (None, None, None),
    (0, 0, 0),
    "the larger of a and b",
    "1 for the larger, 0 for the other, ½ each where they are equal",
)
minimum = elementwise(
    "min",
    real_part.smaller,
    (lambda value, a, b: np.heaviside(b - a, 0.5), lambda value, a, b: np.heaviside(a - b, 0.5)),
    (1, 1),
    (None, None, None),
    (0, 0, 0),
    "the smaller of a and b",
    "1 for the smaller, 0 for the other, ½ each where they are equal",
)

ELEMENTARY = {row.name: row for row in (exp, log, sin, cos, tan, sqrt, erf, absolute, sign, maximum, minimum)}
