"""The answer as the picture of a card: a loss curve, a slope measured on it, and the step that follows."""

from collections.abc import Sequence
from math import atan2, cos, sin

import numpy as np

from app.figures.card import Picture
from app.figures.colours import LIGHT
from app.figures.plain_svg import sized
from app.figures.still_curve import curve_still
from app.figures.still_graph import short

_WIDTH, _HEIGHT, _ROOM = 456.0, 430.0, 1.08
_REACH = 150.0
"""How far the tangent reaches on both sides, in pixels."""


def answer_picture(
    across: Sequence[float], losses: Sequence[float], start: float, slope: float, update: float
) -> Picture:
    """Losses at the places `across`, in order; the slope at the start, and what a step adds there."""
    left, right, top = across[0], across[-1], _ROOM * max(losses)

    def at(weight: float) -> tuple[float, float]:
        return _WIDTH * (weight - left) / (right - left), _HEIGHT * (
            1 - float(np.interp(weight, across, losses)) / top
        )

    (x, y), (end_x, end_y) = at(start), at(start + update)
    angle = atan2(-slope * _HEIGHT / top, _WIDTH / (right - left))
    dx, dy = _REACH * cos(angle), _REACH * sin(angle)
    curve = sized(curve_still(across, losses, top), _WIDTH, _HEIGHT).replace('"2.5"', '"5"')
    return Picture(
        f'<path d="M0,0V{_HEIGHT}H{_WIDTH}" fill="none" stroke="{LIGHT.hairline}" stroke-width="3"/>{curve}'
        f'<path d="M{x - dx:.1f},{y - dy:.1f}L{x + dx:.1f},{y + dy:.1f}" stroke="{LIGHT.backward}"'
        ' stroke-width="8" stroke-dasharray="18 11"/>'
        f"{_step((x, y), (end_x, end_y))}"
        f'<circle cx="{end_x:.1f}" cy="{end_y:.1f}" r="17" fill="none" stroke="{LIGHT.step}"'
        f' stroke-width="6"/><circle cx="{x:.1f}" cy="{y:.1f}" r="19" fill="{LIGHT.ink}"'
        f' stroke="{LIGHT.card}" stroke-width="4"/>'
        f'<text x="{x + 44:.1f}" y="{y - 32:.1f}" style="font-size: 34px" font-weight="700"'
        f' fill="{LIGHT.backward}">slope {short(slope, 3)}</text>',
        _WIDTH,
        _HEIGHT,
    )


def _step(start: tuple[float, float], end: tuple[float, float]) -> str:
    """An arrow across, as long as the update, and dots down to where the ball will lie."""
    (x, y), (end_x, end_y) = start, end
    head = f"M{end_x:.1f},{y:.1f}l-26,-14v28z"
    down = f'stroke="{LIGHT.step}" stroke-width="5" stroke-dasharray="3 9" stroke-linecap="round"'
    return (
        f'<path d="M{x:.1f},{y:.1f}H{end_x - 22:.1f}" stroke="{LIGHT.step}" stroke-width="8"/>'
        f'<path d="{head}" fill="{LIGHT.step}"/><path d="M{end_x:.1f},{y + 22:.1f}V{end_y - 24:.1f}" {down}/>'
    )
