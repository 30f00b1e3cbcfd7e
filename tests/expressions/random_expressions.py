"""Random formulas, each as a text and as a function of HIPS autograd that was built along with it."""

import math
import warnings
from collections.abc import Callable
from typing import NamedTuple

import autograd
import autograd.numpy as anp
import numpy as np
from autograd.extend import defvjp, primitive

NAMES = ("x", "y", "z")

# autograd's own error function needs SciPy; the standard library has one too.
erf = primitive(np.vectorize(math.erf, otypes=[float]))
defvjp(erf, lambda value, a: lambda g: g * 2 / math.sqrt(math.pi) * anp.exp(-(a**2)))

ONE = {
    "exp": anp.exp,
    "log": anp.log,
    "log10": anp.log10,
    "sin": anp.sin,
    "cos": anp.cos,
    "tan": anp.tan,
    "atan": anp.arctan,
    "tanh": anp.tanh,
    "sqrt": anp.sqrt,
    "abs": anp.abs,
    "erf": erf,
    "sigmoid": lambda a: 1 / (1 + anp.exp(-a)),
    "relu": lambda a: anp.maximum(a, 0),
    "softplus": lambda a: anp.log(1 + anp.exp(a)),
    "gelu": lambda a: a * 0.5 * (1 + erf(a / math.sqrt(2))),
}
TWO = {
    "({} + {})": lambda a, b: a + b,
    "({} - {})": lambda a, b: a - b,
    "({}*{})": lambda a, b: a * b,
    "({}/{})": lambda a, b: a / b,
    "max({}, {})": anp.maximum,
    "min({}, {})": anp.minimum,
}

Point = Callable[[np.ndarray], float]


class Sample(NamedTuple):
    """A formula of x, y and z, the same as a function of the point (3,), and a point where it is smooth."""

    text: str
    function: Point
    theta: np.ndarray


def random_sample(seed: int) -> Sample:
    """The first formula of this seed that varies, at a point where differences can tell its slope."""
    rng = np.random.default_rng([3, seed])
    while True:
        text, function = random_formula(rng, depth=5)
        theta = rng.uniform(0.2, 1.8, len(NAMES)) * rng.choice([-1, 1], len(NAMES))
        if is_smooth(function, theta):
            return Sample(text, function, theta)


def random_formula(rng: np.random.Generator, depth: int) -> tuple[str, Point]:
    """A formula of at most this many levels."""
    kind = rng.choice(["leaf", "one", "two", "minus", "power"], p=[0.1, 0.25, 0.5, 0.05, 0.1])
    if depth == 0 or kind == "leaf":
        return random_leaf(rng)
    text, inner = random_formula(rng, depth - 1)
    if kind == "one":
        name = rng.choice(list(ONE))
        return f"{name}({text})", lambda p: ONE[name](inner(p))
    if kind == "minus":
        return f"(-{text})", lambda p: -inner(p)
    if kind == "power":
        exponent = int(rng.choice([-2, -1, 2, 3]))
        return f"({text})^({exponent})", lambda p: inner(p) ** exponent
    other_text, other = random_formula(rng, depth - 1)
    form = rng.choice(list(TWO))
    return form.format(text, other_text), lambda p: TWO[form](inner(p), other(p))


def random_leaf(rng: np.random.Generator) -> tuple[str, Point]:
    """A variable, or now and then a number."""
    if rng.random() < 0.2:
        number = round(rng.uniform(0.1, 3), 2)
        return str(number), lambda p: number
    place = rng.integers(len(NAMES))
    return NAMES[place], lambda p: p[place]


def is_smooth(function: Point, theta: np.ndarray) -> bool:
    """Whether value and slope exist, and the slope is moderate, not zero, and nearly the same further on."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Output seems independent of input")
        try:
            found = [autograd.value_and_grad(function)(theta + h) for h in (-2e-3, 0, 2e-3)]
        except (TypeError, ZeroDivisionError):  # it is a plain number, or divides plain numbers by zero
            return False
    values, slopes = zip(*found, strict=True)
    finite = np.isfinite(values).all() and np.isfinite(slopes).all()
    return bool(finite and 1e-3 < np.abs(slopes).max() < 50 and np.ptp(slopes, axis=0).max() < 0.5)
