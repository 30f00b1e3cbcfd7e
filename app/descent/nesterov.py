"""Nesterov momentum steps as if the velocity had already been carried one step further (Nesterov, 1983)."""

from app.descent.momentum import at_rest, next_velocity
from app.descent.optimizer import Optimizer, State, quietly
from app.slope import Array, Slope


def nesterov(learning_rate: float = 1e-3, momentum: float = 0.9) -> Optimizer:
    """Nesterov momentum in PyTorch's form: v ← momentum · v + g, update −learning_rate · (g + momentum · v).

    The gradient is taken at theta itself, not ahead of it (Sutskever et al., 2013, section 2, rewritten
    for the point ahead), so measuring a slope needs no optimizer.
    """

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        velocity = next_velocity(state, slope.gradient, momentum)
        change = velocity * momentum
        change += slope.gradient
        change *= -learning_rate
        return change, {"velocity": velocity}

    return Optimizer(at_rest, update)
