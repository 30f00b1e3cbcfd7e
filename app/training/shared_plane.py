"""One plane for several paths, so that all can be drawn on one landscape.

A path that runs away would decide alone where the plane lies, and how far one has to look. So only those of
its points count at which the loss is not far above that of the start.
"""

from collections.abc import Sequence

import numpy as np

from app.slope import Array
from app.training.plane import Plane, project, square_around
from app.training.principal_plane import principal_plane
from app.training.weight_plane import weight_plane

# Points at which the loss is above so many times that of the start do not count.
TIMES_THE_START = 2.0
# Of each path so many points are enough to lay the plane, evenly spread, with both ends.
MOST_POINTS = 40


def points_that_count(thetas: Array, losses: Array) -> Array:
    """Return the points (n, P) of a path (points, P) at which the loss (points,) is not far above the first.

    The start always counts. Written so that an undefined loss does not.
    """
    near = np.asarray(losses <= TIMES_THE_START * losses[0]) & np.isfinite(thetas).all(axis=-1)
    near[0] = True
    return thetas if near.all() else np.asarray(thetas[near])


def plane_of_paths(paths: Sequence[Array], parameters: tuple[int, int] | None = None) -> Plane:
    """Return the plane along the two main directions of all paths (points, P), with a window onto all.

    parameters: instead, the plane through the first point in which only these two change. Raises ValueError
    when there are fewer than two parameters.
    """
    if parameters is None:
        plane = principal_plane(np.concatenate([_spread(path) for path in paths]))
    else:
        plane = weight_plane(paths[0][0], *parameters)
    # One path after the other: all of them may be tens of megabytes, and would be copied twice.
    return plane._replace(extent=square_around(np.concatenate([project(plane, path) for path in paths])))


def explained(plane: Plane, path: Array) -> float | None:
    """Return the share of a path's (points, P) movement that lies in the plane; None where it does not move.

    The movement is the sum of the squares of the distances from the path's mean.
    """
    if (path == path[0]).all():
        return None
    around = path - path.mean(axis=0)
    seen = around @ plane.directions.T
    return float(np.vdot(seen, seen) / np.vdot(around, around))


def _spread(path: Array) -> Array:
    which = np.unique(np.linspace(0, len(path) - 1, min(len(path), MOST_POINTS)).round().astype(int))
    return np.asarray(path[which])
