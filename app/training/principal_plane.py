"""The principal plane lies along the two main directions of a run: no plane shows more of it."""

import numpy as np

from app.slope import Array
from app.training.plane import (
    ANY_OTHER,
    Plane,
    PlaneEntry,
    away_from_mean,
    explained_share,
    project,
    square_around,
    two_directions,
)

_STILL = "The run has not moved: the axes are those of two parameters, in place of main directions."
_STRAIGHT = "The run is straight: its one direction goes across, and up goes any other."


def principal_plane(path: Array) -> Plane:
    """Return the plane through the mean of a path (points, P) along its two main directions.

    Principal components as in Li et al., Visualizing the Loss Landscape of Neural Nets (2018), section 7.
    Raises ValueError when there are fewer than two parameters: then there is no plane.
    """
    if path.shape[-1] < 2:
        raise ValueError("A plane needs at least two parameters.")
    centre = path.mean(axis=0)
    _, spreads, rows = np.linalg.svd(away_from_mean(path), full_matrices=False)
    found = rows[spreads > 1e-12 * max(spreads.max(initial=0), 1e-300)][:2]
    directions = two_directions(found, path.shape[-1])
    note = (_STILL, _STRAIGHT, "")[len(found)]
    axes = (("any direction", ANY_OTHER), ("the one direction of the run", ANY_OTHER), ())[len(found)]
    plane = Plane(centre, directions, explained_share(directions, path), (0, 0, 0, 0), note, axes)
    return plane._replace(extent=square_around(project(plane, path)))


PRINCIPAL = PlaneEntry(
    name="principal",
    title="the two main directions of the run",
    summary="The plane along the two main directions of a run.",
    caption="two main directions of {runs}",
    laid_through="path",
    axes=("first main direction of the run", "second main direction of the run"),
    build=principal_plane,
    told="Two directions at right angles in which the points of the run vary most: its principal components. "
    "No plane shows more of how it moves.",
)
