"""The principal plane lies along the two main directions of a run: no plane shows more of it."""

import numpy as np

from app.slope import Array
from app.training.plane import Plane, PlaneEntry, project, square_around, two_directions


def principal_plane(path: Array) -> Plane:
    """Return the plane through the mean of a path (points, P) along its two main directions.

    Principal components as in Li et al., Visualizing the Loss Landscape of Neural Nets (2018), section 7.
    Raises ValueError when there are fewer than two parameters: then there is no plane.
    """
    if path.shape[-1] < 2:
        raise ValueError("A plane needs at least two parameters.")
    centre = path.mean(axis=0)
    _, spreads, rows = np.linalg.svd(path - centre, full_matrices=False)
    directions = two_directions(
        rows[spreads > 1e-12 * max(spreads.max(initial=0), 1e-300)][:2], path.shape[-1]
    )
    variances = spreads**2
    total = variances.sum()
    explained = float(variances[:2].sum() / total) if total > 0 else 1.0
    plane = Plane(centre, directions, explained, (0, 0, 0, 0))
    return plane._replace(extent=square_around(project(plane, path)))


PRINCIPAL = PlaneEntry(
    name="principal",
    title="the two main directions of the run",
    summary="The plane along the two main directions of a run.",
    caption="two main directions of {runs}",
    laid_through="path",
    axes=("first main direction of the run", "second main direction of the run"),
    build=principal_plane,
)
