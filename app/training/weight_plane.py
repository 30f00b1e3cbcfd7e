"""A plane of two weights shows the loss where only these change."""

import numpy as np

from app.slope import Array
from app.training.plane import Plane, PlaneEntry, square


def weight_plane(theta: Array, first: int, second: int, span: float = 2.0) -> Plane:
    """Return the plane in which only two parameters of theta (P,) change; its axes are their own values.

    Raises ValueError when the two are the same.
    """
    if first == second:
        raise ValueError("A plane needs two different parameters.")
    directions = np.zeros((2, theta.size))
    directions[0, first] = directions[1, second] = 1
    centre = theta.copy()
    centre[[first, second]] = 0
    x, y = theta[first], theta[second]
    return Plane(centre, directions, None, square(x, y, span))


WEIGHTS = PlaneEntry(
    name="weights",
    title="two weights of your choice",
    summary="The plane in which two parameters change and all others stay.",
    caption="{x} and {y}, through iteration {count}",
    laid_through="parameters",
    axes=None,
    build=weight_plane,
    told="Only these two parameters change; all others stay as they are in this iteration.",
)
