"""AdamW is Adam, and beside it every parameter shrinks a little (Loshchilov and Hutter, 2017)."""

from app.descent.adam import adam
from app.descent.optimizer import Optimizer, State, quietly
from app.slope import Array, Slope


def adamw(
    learning_rate: float = 1e-3,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    weight_decay: float = 1e-2,
) -> Optimizer:
    """AdamW in PyTorch's form: Adam's update − learning_rate · weight_decay · theta.

    The decay never enters the gradient, so it is not divided by the root of the squares.
    """
    without_decay = adam(learning_rate, beta1, beta2, epsilon)
    shrink = learning_rate * weight_decay

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        change, state = without_decay.update(slope, state, theta)
        change -= theta * shrink
        return change, state

    return Optimizer(without_decay.init, update)
