"""AdaDelta: the ratio of recent updates to recent gradients, which has the right units (Zeiler, 2012)."""

import numpy as np

from app.descent.averages import running_average
from app.descent.optimizer import Optimizer, State, quietly
from app.slope import Array, Slope


def adadelta(learning_rate: float = 1.0, beta2: float = 0.9, epsilon: float = 1e-6) -> Optimizer:
    """AdaDelta in PyTorch's form: update −learning_rate · d with d = √(u + epsilon) / √(s + epsilon) · g.

    s ← beta2·s + (1 − beta2)·g² averages squared gradients, and u averages squared d in the same way. PyTorch
    calls beta2 rho; here the decay of averaged squares has one name in every rule.
    """

    def init(theta: Array) -> State:
        return {"square_average": np.zeros_like(theta), "update_average": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        squares = running_average(state["square_average"], slope.gradient * slope.gradient, beta2)
        change = stretches(state["update_average"], squares, epsilon)
        change *= slope.gradient
        updates = running_average(state["update_average"], change * change, beta2)
        change *= -learning_rate
        return change, {"square_average": squares, "update_average": updates}

    return Optimizer(init, update)


@quietly
def stretches(updates: Array, squares: Array, epsilon: float) -> Array:
    """How long the update is per unit of slope (..., P): √(updates + epsilon) / √(squares + epsilon)."""
    stretch = np.sqrt(updates + epsilon)
    stretch /= np.sqrt(squares + epsilon)
    return np.asarray(stretch)
