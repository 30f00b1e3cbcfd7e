"""A plane is the two-dimensional window through which a run in many dimensions is seen."""

from typing import NamedTuple

import numpy as np

from app.slope import Array

MARGIN = 0.35


class Plane(NamedTuple):
    """A centre (P,), two directions (2, P) of length 1 at right angles, and a square to look at.

    explained: the share of the path's variance that lies in the plane, from 0 to 1; None without a path.
    extent: left, right, bottom and top, in units of the parameters.
    """

    centre: Array
    directions: Array
    explained: float | None
    extent: tuple[float, float, float, float]


def project(plane: Plane, thetas: Array) -> Array:
    """Return the coordinates (..., 2) of the shadows of thetas (..., P) on the plane."""
    return np.asarray((thetas - plane.centre) @ plane.directions.T)


def principal_plane(path: Array) -> Plane:
    """Return the plane through the mean of a path (points, P) along its two main directions.

    Principal components as in Li et al., Visualizing the Loss Landscape of Neural Nets (2018), section 7.
    Raises ValueError when there are fewer than two parameters: then there is no plane.
    """
    if path.shape[-1] < 2:
        raise ValueError("A plane needs at least two parameters.")
    centre = path.mean(axis=0)
    _, spreads, rows = np.linalg.svd(path - centre, full_matrices=False)
    directions = _two_directions(
        rows[spreads > 1e-12 * max(spreads.max(initial=0), 1e-300)][:2], path.shape[-1]
    )
    variances = spreads**2
    total = variances.sum()
    explained = float(variances[:2].sum() / total) if total > 0 else 1.0
    plane = Plane(centre, directions, explained, (0, 0, 0, 0))
    return plane._replace(extent=_square_around(project(plane, path)))


def through(plane: Plane, centre: Array) -> Plane:
    """Return the parallel plane through another centre (P,), with the same window onto the path."""
    moved = plane._replace(centre=centre)
    x, y = project(moved, plane.centre)
    left, right, bottom, top = plane.extent
    return moved._replace(extent=(left + x, right + x, bottom + y, top + y))


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
    return Plane(centre, directions, None, (x - span, x + span, y - span, y + span))


def _two_directions(found: Array, size: int) -> Array:
    """Return two directions: those found, with axes of R^P put at right angles where some are missing."""
    basis = [*found]
    for axis in np.eye(size):
        if len(basis) == 2:
            break
        rest = axis - sum((np.dot(axis, other) * other for other in basis), start=np.zeros(size))
        if np.linalg.norm(rest) > 0.5:
            basis.append(rest / np.linalg.norm(rest))
    # A direction and its opposite are equally good: choose the one whose largest part is positive.
    return np.array([d * np.sign(d[np.argmax(np.abs(d))]) for d in basis])


def _square_around(points: Array) -> tuple[float, float, float, float]:
    """Return a square with a margin around points (n, 2), so that both axes have the same scale."""
    low, high = points.min(axis=0), points.max(axis=0)
    middle = (low + high) / 2
    half = max(float((high - low).max()) * (0.5 + MARGIN), 1e-3)
    return (middle[0] - half, middle[0] + half, middle[1] - half, middle[1] + half)
