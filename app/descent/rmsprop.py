"""RMSProp divides each gradient by the root of the average of recent squares (Hinton, lecture 6e, 2012)."""

import numpy as np

from app.descent.averages import running_average
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.scaling import divided_by_root
from app.slope import Array, Slope


def rmsprop(learning_rate: float = 1e-2, beta2: float = 0.99, epsilon: float = 1e-8) -> Optimizer:
    """RMSProp in PyTorch's form: s ← beta2·s + (1 − beta2)·g², update −learning_rate · g / (√s + epsilon).

    PyTorch calls beta2 alpha; here the decay of averaged squares has one name in every rule.
    """

    def init(theta: Array) -> State:
        return {"square_average": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        squares = running_average(state["square_average"], slope.gradient * slope.gradient, beta2)
        change = divided_by_root(slope.gradient, squares, learning_rate, epsilon)
        return change, {"square_average": squares}

    return Optimizer(init, update)
