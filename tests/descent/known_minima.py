"""Surfaces whose minima are known, with slopes from an independent autodiff package."""

from collections.abc import Callable
from typing import Any, NamedTuple

import autograd
import numpy as np

from app.descent.optimizer import Optimizer, State, move
from app.slope import Array, Slope


class Surface(NamedTuple):
    """A function of two numbers, all its minima, and a start from which a good rule finds one of them."""

    function: Callable[[Any], Any]
    minima: list[tuple[float, float]]
    start: tuple[float, float]

    def slope(self, theta: Array, order: int = 2) -> Slope:
        """Value and gradient at theta (..., 2), and of second order also the Hessian."""
        points = theta.reshape(-1, 2)
        gradient, hessian = autograd.grad(self.function), autograd.hessian(self.function)
        return Slope(
            np.array([self.function(point) for point in points]).reshape(theta.shape[:-1]),
            np.array([gradient(point) for point in points]).reshape(theta.shape),
            np.array([hessian(point) for point in points]).reshape((*theta.shape, 2)) if order == 2 else None,
        )


SURFACES = {
    "rosenbrock": Surface(
        lambda t: (1 - t[0]) ** 2 + 100 * (t[1] - t[0] ** 2) ** 2, [(1.0, 1.0)], (-1.2, 1.0)
    ),
    "himmelblau": Surface(
        lambda t: (t[0] ** 2 + t[1] - 11) ** 2 + (t[0] + t[1] ** 2 - 7) ** 2,
        [
            (3.0, 2.0),
            (-2.805118086953, 3.131312518250),
            (-3.779310253378, -3.283185991286),
            (3.584428340330, -1.848126526964),
        ],
        (0.0, 0.0),
    ),
    "beale": Surface(
        lambda t: (
            (1.5 - t[0] + t[0] * t[1]) ** 2
            + (2.25 - t[0] + t[0] * t[1] ** 2) ** 2
            + (2.625 - t[0] + t[0] * t[1] ** 3) ** 2
        ),
        [(3.0, 0.5)],
        (1.0, 1.0),
    ),
    "booth": Surface(
        lambda t: (t[0] + 2 * t[1] - 7) ** 2 + (2 * t[0] + t[1] - 5) ** 2, [(1.0, 3.0)], (-8.0, 9.0)
    ),
}


def descend(optimizer: Optimizer, surface: Surface, theta: Array, steps: int) -> tuple[list[Array], State]:
    """The start and the point after each step, and the state at the end."""
    state, thetas = optimizer.init(theta), [theta]
    for _ in range(steps):
        update, state = optimizer.update(surface.slope(thetas[-1], optimizer.order), state, thetas[-1])
        thetas.append(move(thetas[-1], update))
    return thetas, state


def distance_to_a_minimum(surface: Surface, theta: Array) -> Array:
    """How far theta (..., 2) is from the nearest minimum."""
    return np.min([np.linalg.norm(theta - minimum, axis=-1) for minimum in surface.minima], axis=0)
