"""What lies beside the edges of the network's still picture: slopes, or updates, as lines of their own.

The rules are those of static/js/iteration/pictures/network_strands.js.
"""

from collections.abc import Iterable, Sequence
from math import hypot
from typing import NamedTuple

from app.figures.colours import STEPS
from app.figures.network import DASH, STRENGTHS, strand_width, width_of
from app.figures.still_network_marks import level_of

_GAP = 1.3
"""Pixels between an edge and what lies beside it."""


class Strands(NamedTuple):
    """A number for each parameter, the size at which a line is thickest, and the colour of all lines."""

    numbers: Sequence[float]
    reach: float
    colour: str


class Line(NamedTuple):
    """From a node to one of the next layer, and how thick the edge is there."""

    start: tuple[float, float]
    end: tuple[float, float]
    width: float


def edge_width(weight: float, strongest: float, most: float) -> float:
    """Of an edge, in pixels."""
    return width_of(abs(level_of(weight, strongest)), most)


def strand(line: Line, number: float, strands: Strands, most: float) -> str:
    """The line's parallel on its upper side: wide is large, dashes are below zero, nothing is exactly 0."""
    if not number:
        return ""
    strength = max(1, round(abs(level_of(number, strands.reach)) * STRENGTHS / STEPS))
    width = strand_width(strength, most)
    (x0, y0), (x1, y1) = line.start, line.end
    away = (line.width / 2 + _GAP + width / 2) / hypot(x1 - x0, y1 - y0)
    dx, dy = (y1 - y0) * away, (x0 - x1) * away
    dash = f' stroke-dasharray="{DASH.replace("px", "")}"' if number < 0 else ""
    path = f"M{x0 + dx:.1f},{y0 + dy:.1f}L{x1 + dx:.1f},{y1 + dy:.1f}"
    return f'<path d="{path}" stroke="{strands.colour}" stroke-width="{width:.2f}"{dash}/>'


def strand_marks(
    lines: Iterable[Line], numbers: Iterable[float], strands: Strands, most: float
) -> Iterable[str]:
    """Beside each line the number of its weight."""
    return (strand(line, number, strands, most) for line, number in zip(lines, numbers, strict=True))
