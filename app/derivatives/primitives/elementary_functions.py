"""Elementary functions: those of one number that a formula calls by name, and the larger of two numbers."""

import math

import numpy as np

from app.derivatives.primitives.elementwise_primitive import elementwise
from app.derivatives.primitives.gap import Gap, negative, zero
from app.functions import real_part
from app.functions.normal import erf_of
from app.slope import Array

LOGARITHM = (
    Gap(negative, "log of a negative number has no value"),
    Gap(zero, "log of 0 has no finite value"),
)

exp = elementwise(
    name="exp",
    function=np.exp,
    partials=(lambda value, a: value,),
    steps=(0,),
    seconds=(lambda value, a: value,),
    second_steps=(0,),
)
log = elementwise(
    name="log",
    function=np.log,
    partials=(lambda value, a: 1 / a,),
    steps=(1,),
    seconds=(lambda value, a: -1 / (a * a),),
    second_steps=(2,),
    gaps=LOGARITHM,
)
log10 = elementwise(
    name="log10",
    function=np.log10,
    partials=(lambda value, a: 1 / (math.log(10) * a),),
    steps=(2,),
    seconds=(lambda value, a: -1 / (math.log(10) * a * a),),
    second_steps=(3,),
    gaps=LOGARITHM,
)
sin = elementwise(
    name="sin",
    function=np.sin,
    partials=(lambda value, a: np.cos(a),),
    steps=(1,),
    seconds=(lambda value, a: -value,),
    second_steps=(1,),
)
cos = elementwise(
    name="cos",
    function=np.cos,
    partials=(lambda value, a: -np.sin(a),),
    steps=(2,),
    seconds=(lambda value, a: -value,),
    second_steps=(1,),
)

tan = elementwise(
    name="tan",
    function=np.tan,
    partials=(lambda value, a: 1 + value * value,),
    steps=(2,),
    seconds=(lambda value, a: 2 * value * (1 + value * value),),
    second_steps=(4,),
)
atan = elementwise(
    name="atan",
    function=np.arctan,
    partials=(lambda value, a: 1 / (1 + a * a),),
    steps=(3,),
    seconds=(lambda value, a: -2 * a / (1 + a * a) ** 2,),
    second_steps=(5,),
)
sqrt = elementwise(
    name="sqrt",
    function=np.sqrt,
    partials=(lambda value, a: 0.5 / value,),
    steps=(1,),
    seconds=(lambda value, a: -0.25 / (a * value),),
    second_steps=(2,),
    gaps=(Gap(negative, "the square root of a negative number has no value"),),
)


def _erf_slope(a: Array) -> Array:
    return np.asarray(2 / math.sqrt(math.pi) * np.exp(-a * a))


erf = elementwise(
    name="erf",
    function=erf_of,
    partials=(lambda value, a: _erf_slope(a),),
    steps=(4,),
    seconds=(lambda value, a: -2 * a * _erf_slope(a),),
    second_steps=(6,),
)
# At the kinks the slope is the mean of both sides, as in PyTorch, and there is no curvature.
absolute = elementwise(
    name="abs",
    function=real_part.magnitude,
    partials=(lambda value, a: np.sign(a),),
    steps=(1,),
    seconds=(None,),
    second_steps=(0,),
    zero_at_kink=lambda a: [(0, a)],
)
sign = elementwise(
    name="sign",
    function=real_part.sign,
    partials=(lambda value, a: 0.0,),
    steps=(0,),
    seconds=(None,),
    second_steps=(0,),
    zero_at_kink=lambda a: [(0, a)],
    flat=lambda a: [a != 0],
)
maximum = elementwise(
    name="max",
    function=real_part.larger,
    partials=(lambda value, a, b: np.heaviside(a - b, 0.5), lambda value, a, b: np.heaviside(b - a, 0.5)),
    steps=(1, 1),
    seconds=(None, None, None),
    second_steps=(0, 0, 0),
    zero_at_kink=lambda a, b: [(0, a - b)],
    flat=lambda a, b: [a < b, b < a],
)
minimum = elementwise(
    name="min",
    function=real_part.smaller,
    partials=(lambda value, a, b: np.heaviside(b - a, 0.5), lambda value, a, b: np.heaviside(a - b, 0.5)),
    steps=(1, 1),
    seconds=(None, None, None),
    second_steps=(0, 0, 0),
    zero_at_kink=lambda a, b: [(0, a - b)],
    flat=lambda a, b: [b < a, a < b],
)

_ALL = (exp, log, log10, sin, cos, tan, atan, sqrt, erf, absolute, sign, maximum, minimum)

ELEMENTARY = {row.name: row for row in _ALL}
