"""Planes: sections through parameter space with one direction or two, on which a run is drawn."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

import numpy as np

from app.setting import Setting
from app.slope import Array

MARGIN = 0.35

# What is left of a direction at right angles to the others, below which rounding alone would steer it.
_LEAST_REST = 1e-9

ANY_OTHER = "any direction at right angles"
"""What an axis is that stands in for a direction that there is not."""

LaidThrough = Literal["path", "parameters", "point", "neurons", "slope", "ends", "directions"]


class Plane(NamedTuple):
    """A centre (P,), one or two directions (1 or 2, P) of length 1 at right angles, and a window to look at.

    explained: the share of the path's variance that lies in the plane, from 0 to 1; None without a path.
    extent: left, right, bottom and top, in units of the parameters; without a second direction, the last
    two mean nothing. note: what is missing here, in a sentence; empty where nothing is. axes: what the axes
    are here, where something is missing; empty where they are what the register says.
    """

    centre: Array
    directions: Array
    explained: float | None
    extent: tuple[float, float, float, float]
    note: str = ""
    axes: tuple[str, ...] = ()


def project(plane: Plane, thetas: Array) -> Array:
    """Return the coordinates (..., directions) of the projections of thetas (..., P) onto the plane."""
    return np.asarray((thetas - plane.centre) @ plane.directions.T)


def explained_share(directions: Array, path: Array) -> float:
    """Return the share of a path's variance that lies along directions (k, P) at right angles.

    The variance of points (points, P) is the sum of their squared distances from their mean; the share is
    what remains of it when the points are projected. A path that has not moved lies in every plane: 1.
    """
    away = away_from_mean(path)
    total = float(np.square(away).sum())
    return float(np.square(away @ directions.T).sum()) / total if total > 0 else 1.0


def away_from_mean(path: Array) -> Array:
    """Return points (points, P) minus their mean: exactly 0 where all are the same."""
    away = path - path[0]
    return np.asarray(away - away.mean(axis=0))


class PlaneEntry(NamedTuple):
    """What the register says of a plane, and how to lay it; title and caption stand within a sentence.

    caption: {runs} stands for "this run" or "both runs", {x} and {y} for the axes, {count} for the iteration
    where it lies, {from} and {to} for those of its ends, and the names of settings for their values.
    laid_through: what `build` takes in front of the settings by name. "path": the points of a run
    (points, P). "parameters": a point (P,) and the indices of two parameters. "point": a point (P,).
    "neurons": a point (P,), and the neuron that each weight leads to (P,), -1 for biases. "slope": a point
    (P,), the gradient (P,) and the update (P,) there. "ends": two points (P,).
    "directions": a point (P,) and directions (1 or 2, P). axes: what they are; None: the two parameters.
    ends: of a line, whose two points it joins. told: what it is, in a sentence or two.
    """

    name: str
    title: str
    summary: str
    caption: str
    laid_through: LaidThrough
    axes: tuple[str, ...] | None
    build: Callable[..., Plane]
    settings: tuple[Setting, ...] = ()
    ends: Literal["", "iterations", "runs"] = ""
    told: str = ""


def through(plane: Plane, centre: Array) -> Plane:
    """Return the parallel plane through another centre (P,), with the same window onto the path."""
    moved = plane._replace(centre=centre)
    x, y = project(moved, plane.centre)
    left, right, bottom, top = plane.extent
    return moved._replace(extent=(left + x, right + x, bottom + y, top + y))


def at_right_angles(vectors: Sequence[Array]) -> list[Array]:
    """Return directions of length 1 that span what vectors (P,) span; none for what lies along others."""
    found: list[Array] = []
    for vector in vectors:
        length = np.linalg.norm(vector)
        rest = vector / length if length > 0 else vector
        # Twice: the first time leaves rounding of the size of what it takes away.
        for direction in [*found, *found]:
            rest = rest - np.dot(rest, direction) * direction
        if np.linalg.norm(rest) > _LEAST_REST:
            found.append(rest / np.linalg.norm(rest))
    return found


def filled_up(found: Sequence[Array], size: int) -> Array:
    """Return two directions: those found, with axes of R^P put at right angles where some are missing."""
    basis = [*found]
    for axis in np.eye(size):
        if len(basis) == 2:
            break
        rest = axis - sum((np.dot(axis, other) * other for other in basis), start=np.zeros(size))
        if np.linalg.norm(rest) > 0.5:
            basis.append(rest / np.linalg.norm(rest))
    return np.array(basis)


def two_directions(found: Sequence[Array], size: int) -> Array:
    """Return two directions, each turned so that its largest part is positive: its opposite is as good."""
    return np.array([d * np.sign(d[np.argmax(np.abs(d))]) for d in filled_up(found, size)])


def square_around(points: Array) -> tuple[float, float, float, float]:
    """Return a square with a margin around points (n, 2), so that both axes have the same scale."""
    low, high = points.min(axis=0), points.max(axis=0)
    half = max(float((high - low).max()) * (0.5 + MARGIN), 1e-3)
    x, y = (low + high) / 2
    return square(x, y, half)


def square(x: float, y: float, half: float) -> tuple[float, float, float, float]:
    """Return the square around a point of the plane that reaches so far to every side."""
    return (x - half, x + half, y - half, y + half)
