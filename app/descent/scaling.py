"""Adaptive rules give every parameter its own scale: the direction is divided by the root of squares."""

import numpy as np

from app.slope import Array


def divided_by_root(direction: Array, squares: Array, learning_rate: float, epsilon: float) -> Array:
    """`−learning_rate · direction / (√squares + epsilon)`, elementwise, as a new array."""
    change = np.sqrt(squares)
    change += epsilon
    np.divide(direction, change, out=change)
    change *= -learning_rate
    return change
