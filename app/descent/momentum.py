"""Momentum steps along a velocity, a fading sum of all gradients so far (Polyak, 1964)."""

import numpy as np

from app.descent.optimizer import Optimizer, State, quietly
from app.slope import Array, Slope


def momentum(learning_rate: float = 1e-3, momentum: float = 0.9) -> Optimizer:
    """Momentum in PyTorch's form (torch.optim.SGD): v ← momentum · v + g, update −learning_rate · v.

    With momentum 1 it is what happens when gradients are never cleared between two steps.
    """

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        velocity = next_velocity(state, slope.gradient, momentum)
        return velocity * -learning_rate, {"velocity": velocity}

    return Optimizer(at_rest, update)


def at_rest(theta: Array) -> State:
    """The state before the first step: no velocity."""
    return {"velocity": np.zeros_like(theta)}


def next_velocity(state: State, gradient: Array, momentum: float) -> Array:
    """`momentum · velocity + gradient`, as a new array."""
    velocity = state["velocity"] * momentum
    velocity += gradient
    return velocity
