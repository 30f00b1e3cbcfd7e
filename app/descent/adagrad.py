"""AdaGrad divides each gradient by the root of the sum of its squares so far (Duchi, Hazan, Singer, 2011)."""

import numpy as np

from app.descent.optimizer import Optimizer, State, quietly
from app.descent.scaling import divided_by_root
from app.slope import Array, Slope


def adagrad(learning_rate: float = 1e-2, epsilon: float = 1e-10) -> Optimizer:
    """AdaGrad in PyTorch's form: s ← s + g², update −learning_rate · g / (√s + epsilon)."""

    def init(theta: Array) -> State:
        return {"square_sum": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        square_sum = slope.gradient * slope.gradient
        square_sum += state["square_sum"]
        change = divided_by_root(slope.gradient, square_sum, learning_rate, epsilon)
        return change, {"square_sum": square_sum}

    return Optimizer(init, update)
