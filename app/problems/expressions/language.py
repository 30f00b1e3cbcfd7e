"""What the language of formulas knows: its operations and functions, and how each looks on a node."""

import math

from app.derivatives.primitives.activations import gelu, relu, sigmoid, softplus, tanh
from app.derivatives.primitives.arithmetic import ARITHMETIC
from app.derivatives.primitives.elementary import ELEMENTARY
from app.derivatives.primitives.primitive import Primitive

CONSTANTS = {"pi": math.pi, "e": math.e}

FUNCTIONS: dict[str, Primitive] = {
    **ELEMENTARY,
    **{row.name: row for row in (tanh, sigmoid, relu, softplus, gelu)},
}
"""What may be called by name. It is closed: the derivative of each can be written with the others."""

PRIMITIVES: dict[str, Primitive] = {**ARITHMETIC, **FUNCTIONS}

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
