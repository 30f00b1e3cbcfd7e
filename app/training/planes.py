"""The register of all planes in which the loss may be shown."""

from collections.abc import Mapping, Sequence

from app.setting import choose
from app.slope import Array
from app.training.plane import Plane, PlaneEntry, through
from app.training.principal_plane import PRINCIPAL
from app.training.weight_plane import WEIGHTS

_ALL = (PRINCIPAL, WEIGHTS)

PLANES: dict[str, PlaneEntry] = {plane.name: plane for plane in _ALL}


def lay_along(name: str, path: Array, centre: Array | None, settings: Mapping[str, float]) -> Plane:
    """Return a plane that is laid through a path (points, P), or parallel to it through a centre (P,)."""
    plane = choose(PLANES, name).build(path, **settings)
    return plane if centre is None else through(plane, centre)


def lay_through(name: str, point: Array, indices: Sequence[int], settings: Mapping[str, float]) -> Plane:
    """Return a plane that is laid through a point (P,); indices: two parameters, none where it takes none."""
    return choose(PLANES, name).build(point, *indices, **settings)
