"""The register of all planes in which the loss may be shown."""

from collections.abc import Mapping, Sequence

from app.setting import choose
from app.slope import Array
from app.training.given_plane import GIVEN
from app.training.line import BETWEEN_RUNS, LINE
from app.training.plane import Plane, PlaneEntry, through
from app.training.principal_plane import PRINCIPAL
from app.training.random_plane import RANDOM
from app.training.slope_plane import SLOPE
from app.training.weight_plane import WEIGHTS

_ALL = (PRINCIPAL, WEIGHTS, RANDOM, SLOPE, LINE, BETWEEN_RUNS)

PLANES: dict[str, PlaneEntry] = {plane.name: plane for plane in _ALL}

# What is not offered for choice is not in the catalog: it is laid by whoever knows a plane already.
LAYABLE = {**PLANES, GIVEN.name: GIVEN}


def lay_along(name: str, path: Array, centre: Array | None, settings: Mapping[str, float]) -> Plane:
    """Return a plane that is laid through a path (points, P), or parallel to it through a centre (P,)."""
    plane = choose(PLANES, name).build(path, **settings)
    return plane if centre is None else through(plane, centre)


def lay_through(name: str, parts: Sequence[Array | int], settings: Mapping[str, float]) -> Plane:
    """Return a plane that is laid through what the register says of it: a point, and what else it takes."""
    return choose(LAYABLE, name).build(*parts, **settings)
