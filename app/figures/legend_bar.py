"""The colour bar above a plane: which number each colour stands for."""

from collections.abc import Sequence
from typing import NamedTuple

from app.figures.colours import CIVIDIS, Theme, interpolate
from app.figures.shapes_and_axes import Figure, area, stroke


class Legend(NamedTuple):
    """Where the bar of colours stands, in pixels from the upper right corner of the plane, y upwards."""

    left: float
    right: float
    y: float


LEGEND = Legend(-176, -48, 16)

CIVIDIS_SWATCHES = tuple(interpolate(CIVIDIS, index / 31) for index in range(32))


def legend_bar(theme: Theme, colors: Sequence[str] = CIVIDIS_SWATCHES) -> list[Figure]:
    """A swatch for each colour, from low on the left to high on the right; they never change."""
    corner = {"xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel",
              "xanchor": 1, "yanchor": 1}  # fmt: skip
    width = (LEGEND.right - LEGEND.left) / len(colors)
    bar = [
        area("legend", color, **corner) | {"path": _box(LEGEND.left + index * width, LEGEND.y - 5, width, 10)}
        for index, color in enumerate(colors)
    ]
    frame = _box(LEGEND.left - 0.5, LEGEND.y - 5.5, LEGEND.right - LEGEND.left + 1, 11)
    return [*bar, stroke("legend", theme.muted, 1, **corner) | {"path": frame}]


def _box(x: float, y: float, width: float, height: float) -> str:
    return f"M{x},{y}L{x + width},{y}L{x + width},{y + height}L{x},{y + height}Z"
