"""Ways down a ground seen from above, as the picture of a card."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.figures.card import Picture
from app.figures.colours import CIVIDIS_MARKS
from app.figures.plain_svg import sized
from app.figures.still_contours import SIDE, contours_still
from app.figures.surface_lanes import LANES

_CASING = CIVIDIS_MARKS["casing"]


class Way(NamedTuple):
    """The points (steps, 2) of a descent, and its lane, from 0."""

    points: NDArray[np.floating]
    lane: int


def ground_picture(heights: NDArray[np.floating], extent: Sequence[float], ways: Sequence[Way]) -> Picture:
    """A ground, and ways on it that begin at one point.

    heights: (up, across), the lowest row first. extent: left, right, bottom, top.
    """
    ground = sized(contours_still(heights, extent, ways[0].points[0].tolist(), ""), SIDE, SIDE)
    ball = ground.index('<circle data-part="ball"')
    drawn = "".join(_way(way, extent) for way in ways)
    return Picture(ground[:ball] + drawn + ground[ball:], SIDE, SIDE)


def _way(way: Way, extent: Sequence[float]) -> str:
    left, right, bottom, top = extent
    places = [(SIDE * (x - left) / (right - left), SIDE * (top - y) / (top - bottom)) for x, y in way.points]
    path = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in places)
    lane, (end_x, end_y) = LANES[way.lane], places[-1]
    dash = "" if lane.dash == "solid" else f' stroke-dasharray="{lane.dash.replace("px", "")}"'
    shape = f'd="{path}" fill="none" stroke-linejoin="round"'
    return (
        f'<path {shape} stroke="{_CASING}" stroke-width="8"/>'
        f'<path {shape} stroke="{lane.on_surface}" stroke-width="4"{dash}/>'
        f'<circle cx="{end_x:.1f}" cy="{end_y:.1f}" r="7" fill="{lane.on_surface}" stroke="{_CASING}"'
        ' stroke-width="3"/>'
    )
