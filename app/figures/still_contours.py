"""A ground seen from above as plain SVG: bands of equal height, and a ball where a descent begins."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.figures.colours import CIVIDIS, CIVIDIS_MARKS, interpolate, rgb
from app.figures.png import png_address

BANDS = 14
SIDE = 400
"""The picture is a square of so many units, (0, 0) in the upper left corner."""

PALETTE = [rgb(interpolate(CIVIDIS, band / (BANDS - 1))) for band in range(BANDS)]
_FINER = 4


def contours_still(
    heights: NDArray[np.floating], extent: Sequence[float], start: Sequence[float], name: str
) -> str:
    """An inline SVG in which a script may draw.

    heights: (up, across), the lowest row first. extent: left, right, bottom, top. start: a point (x, y).
    name: for whoever cannot see it.
    """
    left, right, bottom, top = extent
    x, y = SIDE * (start[0] - left) / (right - left), SIDE * (top - start[1]) / (top - bottom)
    fine = _finer(_finer(heights, 0), 1)
    low, high = float(fine.min()), float(fine.max())
    # Steps that shrink towards the lowest place show how the ground flattens there.
    shares = np.sqrt((fine - low) / (high - low))
    shades = np.minimum((shares * BANDS).astype(np.uint8), BANDS - 1)
    image = f'<image href="{png_address(shades[::-1], PALETTE)}" width="{SIDE}" height="{SIDE}"/>'
    ball = (
        f'<circle data-part="ball" cx="{x:.2f}" cy="{y:.2f}" r="9" fill="{CIVIDIS_MARKS["path"]}"'
        f' stroke="{CIVIDIS_MARKS["casing"]}" stroke-width="3"/>'
    )
    marks = f'<g data-part="marks"></g>{ball}<g data-part="handles"></g>'
    return f'<svg viewBox="0 0 {SIDE} {SIDE}" role="group" aria-label="{name}">{image}{marks}</svg>'


def _finer(heights: NDArray[np.floating], axis: int) -> NDArray[np.floating]:
    """Straight lines between neighbours: edges of bands are then smooth."""
    count = heights.shape[axis]
    places = np.linspace(0, count - 1, (count - 1) * _FINER + 1)
    lower = np.minimum(places.astype(int), count - 2)
    share = places - lower
    shape = [1, 1]
    shape[axis] = -1
    share = share.reshape(shape)
    first, second = np.take(heights, lower, axis), np.take(heights, lower + 1, axis)
    return np.asarray(first * (1 - share) + second * share)
