"""A given plane goes through a point along directions that are sent: another window of a known plane."""

import numpy as np

from app.slope import Array
from app.training.plane import Plane, PlaneEntry, at_right_angles


def given_plane(theta: Array, directions: Array) -> Plane:
    """Return the plane through theta (P,) that directions (1 or 2, P) span, around that point.

    Raises ValueError when they span less than their number.
    """
    found = at_right_angles(list(directions))
    if len(found) < len(directions):
        raise ValueError("These directions lie along each other, or one has no length.")
    return Plane(theta, np.array(found), None, (-1.0, 1.0, -1.0, 1.0))


GIVEN = PlaneEntry(
    name="given",
    title="given directions",
    summary="The plane through a point along one direction or two that are sent.",
    caption="given directions",
    laid_through="directions",
    axes=("first direction", "second direction"),
    build=given_plane,
)
