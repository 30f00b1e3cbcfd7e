"""Lines, paths and marks between axes as plain SVG; its box is the plotting area, so it fits any width."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from app.figures.chart_looks import COLOURS, dot, stroke_of
from app.figures.chart_scale import Scale, scale_for
from app.figures.still_chart import HAIRLINE, at, percent, text
from app.figures.ticks import tick_text

_MOST_DOTS = 120
_WIDE = 1000


class Stroke(NamedTuple):
    """A line through points, in order; points without a place on an axis interrupt it."""

    x: Sequence[float]
    y: Sequence[float]
    role: str
    dots: bool
    dashed: bool


class Spot(NamedTuple):
    """A point with words beside it."""

    label: str
    x: float
    y: float
    role: str


class Chart(NamedTuple):
    """svg: the picture. ratio: width by height, where both axes have one scale; None where any will do."""

    svg: str
    ratio: float | None


def curves_chart(
    strokes: Sequence[Stroke],
    spots: Sequence[Spot],
    *,
    titles: tuple[str, str],
    logs: tuple[bool, bool],
    square: bool,
    name: str,
) -> Chart:
    """A chart of lines. titles and logs: of the axes, x first. name: for whoever cannot see it."""
    x = scale_for([*(each for one in strokes for each in one.x), *(one.x for one in spots)], logs[0])
    y = scale_for([*(each for one in strokes for each in one.y), *(one.y for one in spots)], logs[1])
    marks = [*_axes(x, y, titles), *(_line(one, x, y) for one in strokes)]
    marks += [_spot(one, x, y) for one in spots]
    svg = f'<svg class="chart" role="img" aria-label="{escape(name)}">{"".join(marks)}</svg>'
    ratio = (x.high - x.low) / (y.high - y.low) if square else None
    return Chart(svg, None if ratio is None else min(max(ratio, 0.6), 3.0))


def _axes(x: Scale, y: Scale, titles: tuple[str, str]) -> list[str]:
    across = [_upright(share) + at(share, 1, text(tick_text(tick), 0, 18)) for share, tick in x.ticks()]
    up = [
        _level(1 - share) + at(0, 1 - share, text(tick_text(tick), -7, 4, "end")) for share, tick in y.ticks()
    ]
    words = [
        at(0.5, 1, text(titles[0] + _how(x), 0, 37, kind="title")),
        at(0, 0, text(titles[1] + _how(y), -6, -9, "start", kind="title")),
    ]
    return [*across, *up, *words]


def _how(scale: Scale) -> str:
    return ", log scale" if scale.log else ""


def _upright(share: float) -> str:
    return f'<line x1="{percent(share)}" x2="{percent(share)}" y2="100%" stroke="{HAIRLINE}"/>'


def _level(share: float) -> str:
    return f'<line x2="100%" y1="{percent(share)}" y2="{percent(share)}" stroke="{HAIRLINE}"/>'


def _line(one: Stroke, x: Scale, y: Scale) -> str:
    pieces: list[list[tuple[float, float]]] = [[]]
    for across, up in zip(map(x.share, one.x), map(y.share, one.y), strict=True):
        if across is None or up is None:
            pieces.append([])
        else:
            pieces[-1].append((across, 1 - up))
    drawn = [piece for piece in pieces if piece]
    path = "".join("M" + "L".join(f"{_WIDE * a:.1f},{_WIDE * b:.1f}" for a, b in piece) for piece in drawn)
    box = f'viewBox="0 0 {_WIDE} {_WIDE}" preserveAspectRatio="none" width="100%" height="100%"'
    line = f'<svg {box} overflow="visible"><path d="{path}" {stroke_of(one.role, one.dashed)}/></svg>'
    points = [point for piece in drawn for point in piece]
    dots = [dot(*point, one.role) for point in points] if one.dots and len(points) <= _MOST_DOTS else []
    return (line if path else "") + "".join(dots)


def _spot(one: Spot, x: Scale, y: Scale) -> str:
    across, up = x.share(one.x), y.share(one.y)
    if across is None or up is None:
        return ""
    is_right = across > 0.75
    words = f'<text x="{-9 if is_right else 9}" y="-7" text-anchor="{"end" if is_right else "start"}"'
    words += f' class="mark" fill="{COLOURS[one.role]}">{escape(one.label)}</text>'
    return dot(across, 1 - up, one.role, 4.5) + at(across, 1 - up, words)
