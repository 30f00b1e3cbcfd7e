"""Reads the plain text of a formula back as a number: what a reader with a calculator would find."""

import math

SIGNS = {"·": "*", "−": "-", "²": "**2", "e^(": "exp("}
FUNCTIONS = {
    "exp": math.exp,
    "σ": lambda z: 1 / (1 + math.exp(-z)),
    "Φ": lambda z: 0.5 * (1 + math.erf(z / math.sqrt(2))),
    "φ": lambda z: math.exp(-z * z / 2) / math.sqrt(2 * math.pi),
    "sign": lambda w: math.copysign(1, w),
    "tanh": math.tanh,
    "log": math.log,
    "max": max,
    "cut": lambda d: max(-1.0, min(1.0, d)),
}


def calculated(text: str) -> float:
    """The value of the numbers in a text such as `2/3 · (0.5 − 1)`; a reason after a comma is left out."""
    for sign, python in SIGNS.items():
        text = text.replace(sign, python)
    return float(eval(text.partition(", as")[0], {"__builtins__": {}}, FUNCTIONS))
