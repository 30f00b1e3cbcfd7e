"""The eigenvectors of a Hessian and their curvatures, as Newton's methods use them."""

from typing import NamedTuple

import numpy as np

from app.descent.cartoon_parts import Part
from app.slope import Array, Slope


class Curvatures(NamedTuple):
    """along (..., P): the curvature in each main direction. directions (..., P, P): one in each column.

    slopes (..., P): the slope in each main direction.
    """

    along: Array
    directions: Array
    slopes: Array


def main_curvatures(slope: Slope) -> Curvatures:
    """The eigenvalues and eigenvectors of the Hessian, and the gradient in terms of them.

    The Hessian is taken to be symmetric. Where it is not finite, all its curvatures are undefined (NaN).
    Raises ValueError when the slope holds no Hessian.
    """
    if slope.hessian is None:
        raise ValueError("A second-order rule needs a slope with the Hessian.")
    finite = np.asarray(np.isfinite(slope.hessian).all(axis=(-2, -1)))
    along, directions = np.linalg.eigh(np.where(finite[..., None, None], slope.hessian, 0.0))
    return Curvatures(
        np.where(finite[..., None], along, np.nan), directions, np.vecmat(slope.gradient, directions)
    )


def put_together(curvatures: Curvatures, parts: Array) -> Array:
    """The vector (..., P) whose parts in the main directions are these (..., P)."""
    return np.asarray(np.matvec(curvatures.directions, parts))


def main_directions(curvatures: Curvatures, stretches: Array) -> tuple[Part, ...]:
    """One part of an update for each main direction: how steep it is there, times how far that leads."""
    return tuple(
        Part(
            f"main direction {i + 1}",
            "−(g · q) q",
            -curvatures.slopes[..., i, None] * curvatures.directions[..., i],
            stretches[..., i, None],
        )
        for i in range(stretches.shape[-1])
    )
