"""Ways down a ground seen from above, as the picture of a card."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.figures.card import Picture
from app.figures.colours import CIVIDIS_MARKS, LIGHT
from app.figures.lanes import RUN_LANES
from app.figures.plain_svg import sized
from app.figures.still_contours import SIDE, contours_still

_CASING = CIVIDIS_MARKS["casing"]
_ROOM, _FARTHEST = 0.12, 1e5


class Way(NamedTuple):
    """The points (steps, 2) of a descent, and its lane, from 0."""

    points: NDArray[np.floating]
    lane: int


def finite_part(points: NDArray[np.floating]) -> NDArray[np.floating]:
    """A way as far as all numbers are finite: the start always is."""
    bad = np.flatnonzero(~np.isfinite(points).all(axis=-1))
    return points[: bad[0]] if bad.size else points


def ground_picture(heights: NDArray[np.floating], extent: Sequence[float], ways: Sequence[Way]) -> Picture:
    """A ground, and ways on it that begin at one point.

    heights: (up, across), the lowest row first. extent: left, right, bottom, top.
    """
    ground = sized(contours_still(heights, extent, ways[0].points[0].tolist(), ""), SIDE, SIDE)
    ball = ground.index('<circle data-part="ball"')
    left, right, bottom, top = extent
    size = np.array([right - left, bottom - top])
    drawn = "".join(_way((way.points - (left, top)) / size * SIDE, way.lane) for way in ways)
    return Picture(ground[:ball] + _inside(drawn) + ground[ball:], SIDE, SIDE)


def line_picture(across: NDArray[np.floating], values: NDArray[np.floating], ways: Sequence[Way]) -> Picture:
    """A curve over one variable, and ways on it that begin at one point."""
    low, high = float(values.min()), float(values.max())
    room = _ROOM * ((high - low) or 1.0)

    def places(points: NDArray[np.floating]) -> NDArray[np.floating]:
        shares = (points - across[0]) / (across[-1] - across[0])
        heights = np.interp(points, across, values)
        return SIDE * np.stack([shares, (high + room - heights) / (high - low + 2 * room)], axis=-1)

    curve = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in places(across))
    line = f'<path d="{curve}" fill="none" stroke="{LIGHT.line}" stroke-width="4"/>'
    frame = f'<path d="M0,0V{SIDE}H{SIDE}" fill="none" stroke="{LIGHT.hairline}" stroke-width="3"/>'
    drawn = "".join(_way(places(way.points[:, 0]), way.lane) for way in ways)
    return Picture(frame + line + _inside(drawn), SIDE, SIDE)


def _inside(drawn: str) -> str:
    """What may lead out of the picture ends at its edge."""
    clip = f'<clipPath id="ground"><rect width="{SIDE}" height="{SIDE}"/></clipPath>'
    return f'{clip}<g clip-path="url(#ground)">{drawn}</g>'


def _way(points: NDArray[np.floating], number: int) -> str:
    """A line through these places in pixels and a mark at its end; what is out of reach is brought near."""
    places = np.clip(points, -_FARTHEST, _FARTHEST)
    path = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in places)
    lane, (end_x, end_y) = RUN_LANES[number % len(RUN_LANES)], places[-1]
    dash = "" if lane.dash == "solid" else f' stroke-dasharray="{lane.dash.replace("px", "")}"'
    shape = f'd="{path}" fill="none" stroke-linejoin="round"'
    return (
        f'<path {shape} stroke="{_CASING}" stroke-width="8"/>'
        f'<path {shape} stroke="{lane.on_surface}" stroke-width="4"{dash}/>'
        f'<circle cx="{end_x:.1f}" cy="{end_y:.1f}" r="7" fill="{lane.on_surface}" stroke="{_CASING}"'
        ' stroke-width="3"/>'
    )
