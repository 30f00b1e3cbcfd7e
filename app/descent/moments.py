"""Adam's two moments: running averages of the gradient and of its square, and how many steps they hold."""

import numpy as np

from app.descent.optimizer import State
from app.descent.scaling import divided_by_root, running_average
from app.slope import Array


def no_moments(theta: Array) -> State:
    """The state before the first step: zero averages of zero steps."""
    return {"count": np.zeros(()), "m": np.zeros_like(theta), "v": np.zeros_like(theta)}


def next_moments(state: State, gradient: Array, beta1: float, beta2: float) -> State:
    """The moments after one more gradient; the count grows by one per step, however many parameters."""
    return {
        # The number is taken out of its array: adding to a NumPy scalar is far quicker.
        "count": np.asarray(np.float64(state["count"]) + 1.0),
        "m": running_average(state["m"], gradient, beta1),
        "v": running_average(state["v"], gradient * gradient, beta2),
    }


def corrected_change(
    moments: State, squares: Array, learning_rate: float, beta1: float, beta2: float, epsilon: float
) -> Array:
    """`−learning_rate · m̂ / (√ŝ + epsilon)` for the squares s, which are v or a bound on it.

    The hats divide out the pull of the zero start: m̂ = m / (1 − beta1^count), ŝ = s / (1 − beta2^count)
    (Kingma and Ba, 2014, section 3).
    """
    # Still a NumPy number: unlike one of Python's, it divides by zero without an exception.
    count = np.float64(moments["count"])
    rate = learning_rate / (1.0 - beta1**count)
    return divided_by_root(moments["m"], squares / (1.0 - beta2**count), rate, epsilon)


# The same in a script: all rules that keep these moments begin so.
MOMENTS_CODE = """
k = memory["count"] + 1
m = memory["m"] * beta1 + gradient * (1 - beta1)
v = memory["v"] * beta2 + gradient * gradient * (1 - beta2)
"""
