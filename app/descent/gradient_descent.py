"""Gradient descent steps straight downhill: the update is −learning_rate · gradient (Cauchy, 1847)."""

from app.descent.optimizer import Optimizer, State, no_memory, quietly
from app.slope import Array, Slope


def gradient_descent(learning_rate: float = 1e-3) -> Optimizer:
    """Plain gradient descent, torch.optim.SGD without momentum. It remembers nothing."""

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        return slope.gradient * -learning_rate, {}

    return Optimizer(no_memory, update)
