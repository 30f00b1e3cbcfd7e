"""Bars as plain SVG: each group below its label, and each number written at the end of its bar."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from app.figures.chart_looks import fill_of
from app.figures.chart_scale import Scale, scale_of_bars
from app.figures.still_chart import HAIRLINE, percent, text
from app.figures.ticks import tick_text

_LABEL, _BAR, _GAP, _BETWEEN = 19.0, 9.0, 5.0, 9.0
"""Pixels: the line of a label, a bar, the room between bars, and between groups."""


class BarGroup(NamedTuple):
    """A label, and for each bar its number and how that is written."""

    label: str
    bars: Sequence[tuple[float, str]]


class Look(NamedTuple):
    """Whose a bar is, and whether only its outline is drawn."""

    role: str
    hollow: bool


class BarChart(NamedTuple):
    """svg: the picture. height: in pixels, for any width."""

    svg: str
    height: float


def bar_chart(groups: Sequence[BarGroup], looks: Sequence[Look], *, log: bool, name: str) -> BarChart:
    """A chart of bars. looks: of each bar of a group. name: for who cannot see it."""
    scale = scale_of_bars([number for group in groups for number, _ in group.bars], log)
    each = _LABEL + len(looks) * (_BAR + _GAP) + _BETWEEN
    marks = [_ground(scale)]
    for position, group in enumerate(groups):
        top = position * each
        marks.append(_words(0, top + 14, group.label, "label"))
        for place, ((number, written), look) in enumerate(zip(group.bars, looks, strict=True)):
            marks.append(_bar(scale, number, written, look, top + _LABEL + place * (_BAR + _GAP)))
    height = len(groups) * each
    svg = f'<svg class="bars" role="img" aria-label="{escape(name)}">{"".join(marks)}</svg>'
    return BarChart(svg, height)


def _ground(scale: Scale) -> str:
    """Lines at round numbers, and the numbers below them."""
    return "".join(
        f'<line x1="{percent(share)}" x2="{percent(share)}" y2="100%" stroke="{HAIRLINE}"/>'
        f'<svg x="{percent(share)}" y="100%" overflow="visible">{text(tick_text(tick), 0, 16)}</svg>'
        for share, tick in scale.ticks()
    )


def _bar(scale: Scale, number: float, written: str, look: Look, top: float) -> str:
    end = scale.share(abs(number) if scale.log else number)
    start = 0.0 if scale.log else scale.share(0.0) or 0.0
    bar = ""
    if end is not None:
        left, width = min(start, end), abs(end - start)
        box = f'x="{percent(left)}" y="{top:g}" width="{percent(width)}" height="{_BAR:g}"'
        bar = f"<rect {box} {fill_of(look.role, look.hollow)}/>"
    # The numbers stand in a column of their own beside the plotting area.
    beside = f'<svg x="100%" y="{top:g}" overflow="visible">{_words(8, 8.5, written, "number")}</svg>'
    return bar + beside


def _words(x: float, y: float, words: str, kind: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" class="{kind}">{escape(words)}</text>'
