"""Planes: two-dimensional sections through parameter space, on which a run is drawn."""

from collections.abc import Callable
from typing import Literal, NamedTuple

import numpy as np

from app.setting import Setting
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
    """Return the coordinates (..., 2) of the projections of thetas (..., P) onto the plane."""
    return np.asarray((thetas - plane.centre) @ plane.directions.T)


class PlaneEntry(NamedTuple):
    """What the register says of a plane, and how to lay it; title and caption stand within a sentence.

    caption: {runs} stands for "this run" or "both runs", {x} and {y} for the axes and {count} for the
    iteration where it lies. laid_through: what `build` takes in front of the settings by name: "path": the
    points of a run (points, P). "parameters": a point (P,) and the indices of two parameters. "point": a
    point (P,). axes: what they are; None: the two parameters.
    """

    name: str
    title: str
    summary: str
    caption: str
    laid_through: Literal["path", "parameters", "point"]
    axes: tuple[str, str] | None
    build: Callable[..., Plane]
    settings: tuple[Setting, ...] = ()


def through(plane: Plane, centre: Array) -> Plane:
    """Return the parallel plane through another centre (P,), with the same window onto the path."""
    moved = plane._replace(centre=centre)
    x, y = project(moved, plane.centre)
    left, right, bottom, top = plane.extent
    return moved._replace(extent=(left + x, right + x, bottom + y, top + y))


def two_directions(found: Array, size: int) -> Array:
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


def square_around(points: Array) -> tuple[float, float, float, float]:
    """Return a square with a margin around points (n, 2), so that both axes have the same scale."""
    low, high = points.min(axis=0), points.max(axis=0)
    middle = (low + high) / 2
    half = max(float((high - low).max()) * (0.5 + MARGIN), 1e-3)
    return (middle[0] - half, middle[0] + half, middle[1] - half, middle[1] + half)
