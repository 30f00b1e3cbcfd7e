"""A made-up plane: that of the first two parameters."""

from app.setting import Setting
from app.slope import Array
from app.training.plane import Plane, PlaneEntry
from app.training.weight_plane import weight_plane


def first_two_plane(theta: Array, span: float = 1.0) -> Plane:
    """Return the plane in which only the first two parameters of theta (P,) change."""
    return weight_plane(theta, 0, 1, span)


FIRST_TWO = PlaneEntry(
    name="first_two",
    title="the first two parameters",
    summary="The plane in which only the first two parameters change.",
    caption="the first two parameters, through iteration {count}",
    laid_through="point",
    axes=("first parameter", "second parameter"),
    build=first_two_plane,
    settings=(Setting("span", 1.0, 0.1, 10.0, "How far it reaches to every side."),),
)
