"""The plane of one moment: that of the gradient measured there and of the update made of it."""

import numpy as np

from app.slope import Array
from app.training.plane import Plane, PlaneEntry, at_right_angles, filled_up, square

_REACH = 4.0
"""How many updates the window reaches to every side."""

_NO_GRADIENT = "The gradient is 0 here: the update goes across, and up goes any other direction."
_NO_UPDATE = "The update is 0 here: the gradient goes across, and up goes any other direction."
_NEITHER = "Gradient and update are 0 here: the axes are those of two parameters."
_PARALLEL = (
    "The update lies along the gradient here, as that of plain gradient descent does: "
    "together they make a line, and up goes any other direction."
)


def slope_plane(theta: Array, gradient: Array, update: Array) -> Plane:
    """Return the plane through theta (P,) along the gradient (P,) and what is left of the update (P,)."""
    found = at_right_angles([gradient, update])
    reach = _REACH * float(np.linalg.norm(update)) or 1.0
    directions = filled_up(found, theta.size)
    return Plane(theta, directions, None, square(0.0, 0.0, reach), _note(gradient, update, len(found)))


def _note(gradient: Array, update: Array, found: int) -> str:
    if found == 2:
        return ""
    if gradient.any() and update.any():
        return _PARALLEL
    if found == 0:
        return _NEITHER
    return _NO_UPDATE if gradient.any() else _NO_GRADIENT


SLOPE = PlaneEntry(
    name="slope",
    title="gradient and update of this iteration",
    summary="The plane through a point that the gradient measured there and the update span.",
    caption="gradient and update of iteration {count}",
    laid_through="slope",
    axes=("along the gradient, uphill", "the rest of the update, at right angles"),
    build=slope_plane,
    told="The only plane in which both arrows lie whole: what was measured goes across, and up goes what of "
    "the update does not lie along it. The window reaches four updates to every side.",
)
