"""Lion steps by the sign of an average gradient: every parameter moves equally far (Chen et al., 2023)."""

import numpy as np

from app.descent.averages import running_average
from app.descent.optimizer import Optimizer, State, quietly
from app.slope import Array, Slope


def lion(
    learning_rate: float = 1e-4, beta1: float = 0.9, beta2: float = 0.99, weight_decay: float = 0.0
) -> Optimizer:
    """Lion: update −learning_rate · (sign(beta1·m + (1 − beta1)·g) + weight_decay · theta).

    Only then m ← beta2·m + (1 − beta2)·g: the sign sees more of the newest gradient than the memory keeps
    (Symbolic Discovery of Optimization Algorithms, algorithm 2, with its defaults).
    """

    def init(theta: Array) -> State:
        return {"m": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        change = np.sign(running_average(state["m"], slope.gradient, beta1))
        change += theta * weight_decay
        change *= -learning_rate
        return change, {"m": running_average(state["m"], slope.gradient, beta2)}

    return Optimizer(init, update)
