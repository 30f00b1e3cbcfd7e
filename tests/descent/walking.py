"""Follow an optimizer through a list of gradients, the way a training would, but without any network."""

from collections.abc import Iterable

import numpy as np

from app.descent.optimizer import Optimizer, State, move
from app.slope import Array, Slope


def slope(gradient: Array) -> Slope:
    """A slope of which only the gradient is known; no first-order rule may look at more."""
    return Slope(np.nan, gradient)


def walk(optimizer: Optimizer, theta: Array, gradients: Iterable[Array]) -> tuple[list[Array], State]:
    """The start and the point after each gradient, and the state at the end."""
    state = optimizer.init(theta)
    thetas = [theta]
    for gradient in gradients:
        update, state = optimizer.update(slope(gradient), state, thetas[-1])
        thetas.append(move(thetas[-1], update))
    return thetas, state
