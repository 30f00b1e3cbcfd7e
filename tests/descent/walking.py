"""Follow an optimizer through a list of gradients, the way a training would, but without any network."""

from collections.abc import Callable, Iterable

import numpy as np

from app.descent.optimizer import Optimizer, State, move, quietly
from app.slope import Array, Slope


def slope(gradient: Array) -> Slope:
    """A slope of which only the gradient is known; no first-order rule may look at more."""
    return Slope(np.nan, gradient)


@quietly
def full_slope(gradient: Array) -> Slope:
    """A slope with a made-up loss and Hessian as well, for the rules that need them."""
    hessian = np.eye(gradient.shape[-1]) + gradient[..., None] * gradient[..., None, :]
    return Slope(np.abs(gradient).sum(axis=-1), gradient, hessian)


def shown_to(name: str) -> Callable[[Array], Slope]:
    """How much of a slope the rule of that name needs to see."""
    return full_slope if name in ("newton", "damped_newton", "conjugate_gradient", "lbfgs") else slope


def walk(
    optimizer: Optimizer,
    theta: Array,
    gradients: Iterable[Array],
    measured: Callable[[Array], Slope] = slope,
) -> tuple[list[Array], State]:
    """The start and the point after each gradient, and the state at the end."""
    state = optimizer.init(theta)
    thetas = [theta]
    for gradient in gradients:
        update, state = optimizer.update(measured(gradient), state, thetas[-1])
        thetas.append(move(thetas[-1], update))
    return thetas, state
