"""The rules of calculus, in symbols: what each operation passes on of the slope of each of its inputs."""

import math
from collections.abc import Callable

from app.expressions.symbols import Symbol

Rule = Callable[..., Symbol]

RULES: dict[str, tuple[Rule, ...]] = {
    "add": (lambda slope, value, a, b: slope, lambda slope, value, a, b: slope),
    "subtract": (lambda slope, value, a, b: slope, lambda slope, value, a, b: -slope),
    "multiply": (lambda slope, value, a, b: slope * b, lambda slope, value, a, b: a * slope),
    "divide": (lambda slope, value, a, b: slope / b, lambda slope, value, a, b: -(a * slope) / b**2),
    "negate": (lambda slope, value, a: -slope,),
    "power": (
        lambda slope, value, a, b: b * a ** (b - 1) * slope,
        lambda slope, value, a, b: value * a.call("log") * slope,
    ),
    "exp": (lambda slope, value, a: value * slope,),
    "log": (lambda slope, value, a: slope / a,),
    "log10": (lambda slope, value, a: slope / (a.number(10).call("log") * a),),
    "sin": (lambda slope, value, a: a.call("cos") * slope,),
    "cos": (lambda slope, value, a: -a.call("sin") * slope,),
    "tan": (lambda slope, value, a: (1 + value**2) * slope,),
    "atan": (lambda slope, value, a: slope / (1 + a**2),),
    "sqrt": (lambda slope, value, a: slope / (2 * value),),
    "erf": (lambda slope, value, a: 2 / math.sqrt(math.pi) * (-(a**2)).call("exp") * slope,),
    "abs": (lambda slope, value, a: a.call("sign") * slope,),
    "sign": (lambda slope, value, a: 0 * slope,),
    "max": (
        lambda slope, value, a, b: (1 + (a - b).call("sign")) / 2 * slope,
        lambda slope, value, a, b: (1 - (a - b).call("sign")) / 2 * slope,
    ),
    "min": (
        lambda slope, value, a, b: (1 - (a - b).call("sign")) / 2 * slope,
        lambda slope, value, a, b: (1 + (a - b).call("sign")) / 2 * slope,
    ),
    "tanh": (lambda slope, value, a: (1 - value**2) * slope,),
    "sigmoid": (lambda slope, value, a: value * (1 - value) * slope,),
    "relu": (lambda slope, value, a: value.call("sign") * slope,),
    "softplus": (lambda slope, value, a: a.call("sigmoid") * slope,),
    "gelu": (lambda slope, value, a: (_share_below(a) + a * _density(a)) * slope,),
}
"""One rule for each input of each operation: rule(slope of the input, value, *inputs) -> its contribution."""


def _share_below(a: Symbol) -> Symbol:
    """Return Φ(a), the share of a standard normal distribution below a."""
    return (1 + (a / math.sqrt(2)).call("erf")) / 2


def _density(a: Symbol) -> Symbol:
    """Return φ(a), the density of a standard normal distribution."""
    return (-(a**2) / 2).call("exp") / math.sqrt(2 * math.pi)
