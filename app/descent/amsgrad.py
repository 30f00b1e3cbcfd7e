"""AMSGrad is Adam that divides by the largest average square so far (Reddi, Kale, Kumar, 2018)."""

import numpy as np

from app.descent.moments import corrected_change, next_moments, no_moments
from app.descent.optimizer import Optimizer, State, quietly
from app.slope import Array, Slope


def amsgrad(
    learning_rate: float = 1e-3, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8
) -> Optimizer:
    """AMSGrad in PyTorch's form: Adam with the running maximum of v, corrected like v, in its place."""

    def init(theta: Array) -> State:
        return no_moments(theta) | {"v_max": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        moments = next_moments(state, slope.gradient, beta1, beta2)
        moments["v_max"] = np.maximum(state["v_max"], moments["v"])
        change = corrected_change(moments, moments["v_max"], learning_rate, beta1, beta2, epsilon)
        return change, moments

    return Optimizer(init, update)
