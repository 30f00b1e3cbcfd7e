"""The plane of one moment: that of the gradient measured there and of the update made of it."""

import numpy as np

from app.slope import Array
from app.training.plane import ANY_OTHER, Plane, PlaneEntry, at_right_angles, filled_up, square

_REACH = 4.0
"""How many updates the window reaches to every side."""

_WINDOW = "The window reaches four updates to every side."
_NO_GRADIENT = f"The gradient is 0 here: the update goes across, and up goes any other direction. {_WINDOW}"
_NO_UPDATE = "The update is 0 here: the gradient goes across, and up goes any other direction."
_NEITHER = "Gradient and update are 0 here: the axes are those of two parameters."
_PARALLEL = (
    "The update lies along the gradient here, as that of plain gradient descent does: "
    f"together they make a line, and up goes any other direction. {_WINDOW}"
)


def slope_plane(theta: Array, gradient: Array, update: Array) -> Plane:
    """Return the plane through theta (P,) along the gradient (P,) and what is left of the update (P,)."""
    found = at_right_angles([gradient, update])
    reach = _REACH * float(np.linalg.norm(update)) or 1.0
    plane = Plane(theta, filled_up(found, theta.size), None, square(0.0, 0.0, reach))
    if len(found) == 2:
        return plane
    note, across = _missing(gradient.any(), update.any())
    return plane._replace(note=note, axes=(across, ANY_OTHER))


def _missing(has_gradient: np.bool, has_update: np.bool) -> tuple[str, str]:
    """What is said where both span no plane, and what then goes across."""
    if not has_gradient:
        return (_NO_GRADIENT, "along the update") if has_update else (_NEITHER, "any direction")
    return (_PARALLEL if has_update else _NO_UPDATE), "along the gradient, uphill"


SLOPE = PlaneEntry(
    name="slope",
    title="gradient and update of this iteration",
    summary="The plane through a point that the gradient measured there and the update span.",
    caption="gradient and update of iteration {count}",
    laid_through="slope",
    axes=("along the gradient, uphill", "the rest of the update, at right angles"),
    build=slope_plane,
    told="The only plane in which both arrows lie whole: what was measured goes across, and up goes what of "
    f"the update does not lie along it. {_WINDOW}",
)
