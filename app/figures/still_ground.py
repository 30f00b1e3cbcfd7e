"""What is descended, with the start of the race, as a still picture: it is there before any script runs.

Plotly will draw in the same place: the picture keeps the margins of the figure.
"""

from collections.abc import Sequence
from math import inf

import numpy as np
from numpy.typing import NDArray

from app.figures.colours import DARK, LIGHT, in_both
from app.figures.png import png_address
from app.figures.still_landscape import PALETTE, SHADES
from app.figures.surface import surface_figure
from app.figures.surface_line import line_figure

Array = NDArray[np.floating]

# As in static/js/descent/pictures: heights below these shares of the largest look alike.
_FINEST, _FINEST_SHIFTED = 1e-5, 0.02
_ROOM = 0.12


def surface_still(
    values: Array, minima: Sequence[float], extent: Sequence[float], start: Sequence[float]
) -> str:
    """HTML of a surface (rows, columns), lowest row first; empty where not every value is a number.

    minima: the known lowest values.
    """
    if not np.isfinite(values).all():
        return ""
    left, right, bottom, top = extent
    place = ((start[0] - left) / (right - left), (top - start[1]) / (top - bottom))
    shades = np.round(np.clip(shares_of(values, minima), 0, 1) * (SHADES - 1)).astype(np.uint8)
    image = f'<img src="{png_address(shades[::-1], PALETTE)}" alt="">'
    return _framed(image, surface_figure(LIGHT)["layout"]["margin"], place)


def line_still(values: Array, extent: Sequence[float], start: float, height: float) -> str:
    """HTML of a curve over its extent. height: its value at the start."""
    left, right = extent
    known = values[np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
    room = ((high - low) or 1.0) * _ROOM
    across = np.linspace(0, 100, len(values))
    down = 100 * (high + room - values) / (high - low + 2 * room)
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in zip(across, down, strict=True) if np.isfinite(y))
    line = f'<polyline points="{points}" fill="none" stroke="{in_both(LIGHT.line, DARK.line)}"/>'
    curve = f'<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{line}</svg>'
    place = ((start - left) / (right - left), (high + room - height) / (high - low + 2 * room))
    return _framed(curve, line_figure(LIGHT)["layout"]["margin"], place)


def shares_of(values: Array, minima: Sequence[float]) -> Array:
    """Heights on a logarithmic scale, 0 to 1; from the lowest where values are below zero.

    The rule of `surfaceHeights` in static/js/descent/pictures, which takes over from this picture.
    """
    known = values[np.isfinite(values)]
    deepest = min([float(known.min()) if known.size else inf, *minima])
    shift = min(deepest, 0.0)
    heights = values - shift
    above = heights[np.isfinite(heights) & (heights > 0)]
    top = float(above.max()) if above.size else 1.0
    floor = max(float(above.min()) if above.size else top, top * (_FINEST_SHIFTED if shift else _FINEST))
    low, high = np.log10(floor), np.log10(top)
    logs = np.log10(np.maximum(heights, floor))
    return np.asarray((logs - low) / max(high - low, 1e-6))


def _framed(picture: str, margin: dict[str, int], start: tuple[float, float]) -> str:
    inset = " ".join(f"{margin[side]}px" for side in "trbl")
    across, down = (f"{100 * share:.2f}%" for share in start)
    is_inside = all(0 <= share <= 1 for share in start)
    mark = f'<i style="left: {across}; top: {down}"></i>' if is_inside else ""
    return f'<div class="still" style="inset: {inset}">{picture}{mark}</div>'
