"""The operations, functions and constants of the language of formulas."""

import math
from collections.abc import Callable, Mapping

import numpy as np

from app.functions import real_part, stable
from app.functions.normal import erf_of, gelu
from app.slope import Array

CONSTANTS = {"pi": math.pi, "e": math.e}

Function = Callable[..., Array]

FUNCTIONS: Mapping[str, Function] = {
    "exp": np.exp,
    "log": np.log,
    "log10": np.log10,
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "atan": np.arctan,
    "sqrt": np.sqrt,
    "erf": erf_of,
    "abs": real_part.magnitude,
    "sign": real_part.sign,
    "max": real_part.larger,
    "min": real_part.smaller,
    "tanh": np.tanh,
    "sigmoid": stable.sigmoid,
    "relu": real_part.relu,
    "softplus": stable.softplus,
    "gelu": gelu,
}
"""What may be called by name. It is closed: the derivative of each can be written with the others."""

OTHER_NAMES = {"ln": "log", "arctan": "atan"}
"""What else people call some of them."""

CALLED = {**{name: name for name in FUNCTIONS}, **OTHER_NAMES}
"""Every name that may be called, and the function that it calls."""

OPERATIONS: Mapping[str, Function] = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "negate": lambda a: -a,
    "power": real_part.power,
    **FUNCTIONS,
}
"""Each operation of an expression, by name: from the values of its inputs to its own."""

OF_TWO_OR_MORE = ("max", "min")
"""The functions of more than one number; of three they are taken of two at a time."""

SYMBOLS = {
    "add": "+",
    "subtract": "−",
    "multiply": "×",
    "divide": "÷",
    "negate": "(−)",
    "power": "^",
    "sqrt": "√",
    "abs": "| |",
    "sigmoid": "σ",
}
"""What a node of the graph shows, where it is not the name itself."""
