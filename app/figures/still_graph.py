"""A formula's graph at one moment as plain SVG: it is there before any script runs, where Plotly will draw.

Its colours are pairs for light and dark pages, between which the page's `color-scheme` chooses.
"""

from collections.abc import Iterable, Sequence
from html import escape
from math import hypot, isinf, isnan
from typing import NamedTuple

from app.figures.colours import DARK, FONT, LIGHT, in_both
from app.figures.graph import Drawn, graph_figure
from app.figures.layered_layout import Point
from app.figures.shapes_and_axes import Figure

# As in static/js/graph/pictures: where texts stand in a box, how round it is, how long an arrow head is.
_TITLE, _VALUE, _SLOPE = -17, 1, 18
_ROUND, _ROUNDER, _HEAD = 6, 18, 8
_MINUS = "−"


class NodeState(NamedTuple):
    """What is known of a node by now: its value, and its slope, which may still wait for contributions."""

    is_known: bool
    value: float | None = None
    has_slope: bool = False
    slope: float | None = None
    is_whole: bool = False


class GraphStill(NamedTuple):
    """Inline SVG, and its size in pixels."""

    svg: str
    width: float
    height: float


def graph_still(
    nodes: Sequence[Drawn],
    states: Sequence[NodeState],
    passed: frozenset[tuple[int, int]],
    is_forward: bool,
    compact: bool = False,
) -> GraphStill:
    """The graph with the numbers that are known.

    passed: edges that a slope has passed, as (node, input). is_forward: whether slopes travel forwards.
    """
    figure = graph_figure(nodes, LIGHT, compact)
    meta, font = figure["layout"]["meta"], figure["layout"]["font"]["size"]
    margin = meta["margin"]
    width, height = (length + 2 * margin for length in meta["size"])
    body = "".join([*_edges(meta, states, passed, is_forward), *_boxes(meta, states, font)])
    kind = "still-compact" if compact else "still-wide"
    box = f"{-margin:g} {-margin:g} {width:g} {height:g}"
    svg = (
        f'<svg class="{kind}" viewBox="{box}" width="{width:g}" height="{height:g}" '
        f'font-family="{escape(FONT)}" text-anchor="middle" aria-hidden="true">{body}</svg>'
    )
    return GraphStill(svg, width, height)


def _edges(
    meta: Figure,
    states: Sequence[NodeState],
    passed: frozenset[tuple[int, int]],
    is_forward: bool,
) -> Iterable[str]:
    for node, lines in enumerate(meta["edges"]):
        for slot, corners in enumerate(lines):
            if (node, slot) in passed:
                color = in_both(LIGHT.backward, DARK.backward)
                yield _line(corners, color, 'stroke-width="2" stroke-dasharray="3 3"')
                tip, before = (corners[-1], corners[-2]) if is_forward else (corners[0], corners[1])
                yield _head(tip, before, color)
            elif states[node].is_known:
                color = in_both(LIGHT.forward, DARK.forward)
                yield _line(corners, color, 'stroke-width="1.5"') + _head(corners[-1], corners[-2], color)
            else:
                yield _line(corners, in_both(LIGHT.hairline, DARK.hairline), 'stroke-width="1.5"')


def _line(corners: Sequence[Point], color: str, stroke: str) -> str:
    path = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return f'<path d="{path}" fill="none" stroke="{color}" {stroke}/>'


def _head(tip: Point, before: Point, color: str) -> str:
    """An arrow head at the end of an edge."""
    (x, y), length = tip, hypot(tip[0] - before[0], tip[1] - before[1]) or 1
    dx, dy = (x - before[0]) / length * _HEAD, (y - before[1]) / length * _HEAD
    corners = [(x, y), (x - dx - dy / 2, y - dy + dx / 2), (x - dx + dy / 2, y - dy - dx / 2)]
    return f'<path d="M{"L".join(f"{a:.1f},{b:.1f}" for a, b in corners)}Z" fill="{color}"/>'


def _boxes(meta: Figure, states: Sequence[NodeState], font: float) -> Iterable[str]:
    for node, state in enumerate(states):
        (x, y), (width, height) = meta["nodes"][node], meta["boxes"][node]
        kind = meta["kinds"][node]
        fill, line = _colors(state)
        radius = min(_ROUNDER, height / 2) if kind == "variable" else _ROUND
        corner = f'x="{x - width / 2:.1f}" y="{y - height / 2:.1f}"'
        size = f'width="{width:.1f}" height="{height:.1f}" rx="{radius:g}"'
        yield f'<rect {corner} {size} fill="{fill}" stroke="{line}" stroke-width="1.5"/>'
        ink = in_both(LIGHT.ink, DARK.ink)
        title = ink if state.is_known else in_both(LIGHT.muted, DARK.muted)
        is_number = kind == "number"
        yield _text(x, y + (0 if is_number else _TITLE), meta["titles"][node], font, title)
        if state.is_known and not is_number:
            yield _text(x, y + _VALUE, short(state.value), font - 1, ink)
        if state.has_slope:
            told = f"∂ {short(state.slope)}" if state.is_whole else f"∂ {short(state.slope, 3)} + …"
            yield _text(x, y + _SLOPE, told, font - 1, in_both(LIGHT.backward, DARK.backward))


def _colors(state: NodeState) -> tuple[str, str]:
    """What fills the box of a node, and its outline."""
    if state.has_slope:
        return in_both(LIGHT.band_backward, DARK.band_backward), in_both(LIGHT.backward, DARK.backward)
    if state.is_known:
        return in_both(LIGHT.band_forward, DARK.band_forward), in_both(LIGHT.forward, DARK.forward)
    return in_both(LIGHT.card, DARK.card), in_both(LIGHT.hairline, DARK.hairline)


def _text(x: float, y: float, text: str, size: float, color: str) -> str:
    place = f'x="{x:.1f}" y="{y + size * 0.35:.1f}"'
    return f'<text {place} font-size="{size:g}" fill="{color}">{escape(text)}</text>'


def short(value: float | None, digits: int = 4) -> str:
    """A number as `drawn` of static/js/shared/numbers.js writes it: 0.0827, −1.2, 4.4e−5."""
    if value is None or isnan(value):
        return "–"
    if isinf(value):
        return "∞" if value > 0 else f"{_MINUS}∞"
    if value == 0:
        return "0"
    rounded = float(f"{value:.{digits}g}")
    if abs(rounded) < 1e-4 or abs(rounded) >= 1e6:
        mantissa, _, exponent = f"{value:.{min(digits, 3) - 1}e}".partition("e")
        return f"{_typeset(_plain(float(mantissa)))}e{_typeset(str(int(exponent)))}"
    return _typeset(_plain(rounded))


def _plain(number: float) -> str:
    """As few digits as tell it from others, and no point after whole numbers."""
    return str(number).removesuffix(".0")


def _typeset(text: str) -> str:
    """A real minus sign."""
    return text.replace("-", _MINUS)
