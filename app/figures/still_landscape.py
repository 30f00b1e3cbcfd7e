"""The landscape before the first step as plain SVG: heights, axes, and the point where the run begins."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.figures.colours import CIVIDIS, CIVIDIS_MARKS, interpolate, rgb
from app.figures.legend_bar import CIVIDIS_SWATCHES, LEGEND
from app.figures.png import png_address
from app.figures.still_chart import MUTED, at, line, percent, still, text
from app.figures.ticks import automatic_ticks, tick_text

SHADES = 256
PALETTE = [rgb(interpolate(CIVIDIS, shade / (SHADES - 1))) for shade in range(SHADES)]
_TICKS = 6


def landscape_still(
    x: Sequence[float],
    y: Sequence[float],
    loss: NDArray[np.floating],
    labels: tuple[str, str],
    start: tuple[float, float],
) -> str:
    """An inline SVG; empty where not every loss is a number above zero.

    x, y: the axes of the plane. loss: (y, x), the lowest y first. labels: of the two axes. start: a point.
    """
    if not (np.isfinite(loss).all() and loss.min() > 0):
        return ""
    left, bottom, width, height = x[0], y[0], x[-1] - x[0], y[-1] - y[0]
    here = at((start[0] - left) / width, 1 - (start[1] - bottom) / height, _point())
    across = [((tick - left) / width, tick) for tick in automatic_ticks(left, x[-1], _TICKS)]
    up = [(1 - (tick - bottom) / height, tick) for tick in automatic_ticks(bottom, y[-1], _TICKS)]
    return still(
        "landscape",
        _heights(loss),
        *(at(share, 1, line(0, 0, 0, 4), text(tick_text(tick), 0, 17.2)) for share, tick in across),
        *(at(0, share, line(0, 0, -4, 0), text(tick_text(tick), -7, 3.9, "end")) for share, tick in up),
        at(0.5, 1, text(labels[0], 0, 34.1, kind="title")),
        at(0, 0.5, text(labels[1], -33.1, 0, kind="title", turned=True)),
        _legend(float(loss.min()), float(loss.max())),
        here,
    )


def _heights(loss: NDArray[np.floating]) -> str:
    """Each number is the middle of a pixel, so half a pixel lies outside on every side."""
    heights = np.log10(loss[::-1])
    low, high = heights.min(), max(heights.max(), heights.min() + 1e-6)
    shades = np.round((heights - low) / (high - low) * (SHADES - 1)).astype(np.uint8)
    rows, columns = loss.shape
    across, down = 1 / (columns - 1), 1 / (rows - 1)
    place = f'x="{percent(-across / 2)}" y="{percent(-down / 2)}"'
    size = f'width="{percent(1 + across)}" height="{percent(1 + down)}"'
    image = f'<image href="{png_address(shades, PALETTE)}" {place} {size} preserveAspectRatio="none"/>'
    return f'<svg width="100%" height="100%">{image}</svg>'


def _legend(least: float, most: float) -> str:
    """The bar of colours above the right corner, and the losses that its ends stand for."""
    whole, top = LEGEND.right - LEGEND.left, -LEGEND.y - 5
    width = whole / len(CIVIDIS_SWATCHES)
    bar = "".join(
        f'<path d="M{LEGEND.left + index * width:g},{top:g}h{width:g}v10h-{width:g}z" fill="{color}"/>'
        for index, color in enumerate(CIVIDIS_SWATCHES)
    )
    box = f'x="{LEGEND.left - 0.5}" y="{top - 0.5}" width="{whole + 1}" height="11"'
    frame = f'<rect {box} fill="none" stroke="{MUTED}"/>'
    ends = [float(f"{end:.2g}") for end in (least, most)]
    low = text(f"loss {tick_text(ends[0])}", LEGEND.left - 7, -LEGEND.y + 4.5, "end", "note")
    high = text(tick_text(ends[1]), LEGEND.right + 7, -LEGEND.y + 4.5, "start", "note")
    return at(1, 0, f'<g shape-rendering="crispEdges">{bar}</g>', frame, low, high)


def _point() -> str:
    casing, path = CIVIDIS_MARKS["casing"], CIVIDIS_MARKS["path"]
    return f'<circle r="7" fill="{path}" stroke="{casing}" stroke-width="2.5"/>'
