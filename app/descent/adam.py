"""Adam steps along the average gradient, divided by the root of the average square (Kingma and Ba, 2014)."""

from app.descent.moments import corrected_change, next_moments, no_moments
from app.descent.optimizer import Optimizer, State, quietly
from app.slope import Array, Slope


def adam(
    learning_rate: float = 1e-3, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8
) -> Optimizer:
    """Adam in PyTorch's form: update −learning_rate · m̂ / (√v̂ + epsilon). Both betas are below 1."""

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        moments = next_moments(state, slope.gradient, beta1, beta2)
        change = corrected_change(moments, moments["v"], learning_rate, beta1, beta2, epsilon)
        return change, moments

    return Optimizer(no_moments, update)
