"""The card of a page, shown where its address is passed on: a title, one picture, and the site's name."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from app.figures.colours import LIGHT
from app.figures.lettering import FAMILY, Word, lines_of, width_of

WIDTH, HEIGHT = 1200, 630
GROUND = "#f4f6f9"
_LEFT, _ROOM, _TOP, _BOTTOM = 64.0, 544.0, 132.0, 508.0
"""The column of the title, in pixels."""
_PANEL, _INSET, _ROUND = (640.0, 48.0, 512.0, 534.0), 28.0, 28
"""Where the picture lies: left, top, width, height; and how far it stays from the edge."""
_SIZES = (66, 60, 54, 48, 42, 36)
_LINE = 1.16
_STYLE = (
    f"text {{ font-family: '{FAMILY}' }} .title, .label {{ font-size: 13px }}"
    " .tick, .note, .number { font-size: 12px } .mark { display: none } .chart path { stroke-width: 3 }"
)
_MARK = (
    '<path d="M6 8c4 12 10 15 20 15" fill="none" stroke="#e9eef6" stroke-width="2"/>'
    '<path d="M12 18 7 11" stroke="#c9a0ff" stroke-width="2.6" stroke-dasharray="2.5 1.6"/>'
    '<path d="m12 18 7 6" stroke="#40d9b2" stroke-width="3"/><circle cx="12" cy="18" r="3.2" fill="#fff"/>'
)
"""That of static/icon.svg."""
_RAISED_MINUS = '<tspan baseline-shift="35%" style="font-size: 65%">−</tspan>'
"""For 10⁻³: the font has raised digits, but no raised minus."""


class Picture(NamedTuple):
    """Plain SVG between (0, 0) and its size in pixels; a card makes it as large as it has room."""

    svg: str
    width: float
    height: float


def card(title: Sequence[Sequence[Word]], kind: str, picture: Picture) -> str:
    """The card as SVG. title: in parts that each begin a line. kind: what the page is; may be empty."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<style>{_STYLE}</style><rect width="{WIDTH}" height="{HEIGHT}" fill="{GROUND}"/>'
        f"{_kind(kind)}{_title(title)}{_name()}{_framed(picture)}</svg>"
    )


def _kind(kind: str) -> str:
    return _text(_LEFT, 92, 28, f'fill="{LIGHT.muted}"', escape(kind))


def _title(parts: Sequence[Sequence[Word]]) -> str:
    """As large as there is room for it."""
    size = next((size for size in _SIZES if _fits(parts, size)), _SIZES[-1])
    return "".join(
        _text(_LEFT, _TOP + (row + 0.76) * size * _LINE, size, 'font-weight="700"', _spans(line))
        for row, line in enumerate(_lines(parts, size))
    )


def _lines(parts: Sequence[Sequence[Word]], size: float) -> list[list[Word]]:
    return [line for part in parts for line in lines_of(part, size, _ROOM)]


def _fits(parts: Sequence[Sequence[Word]], size: float) -> bool:
    """Whether the lines are in their room; each of several parts is to be one line."""
    lines = _lines(parts, size)
    if len(parts) > 1 and len(lines) > len(parts):
        return False
    is_low = len(lines) * size * _LINE <= _BOTTOM - _TOP
    return is_low and all(width_of(line, size) <= _ROOM for line in lines)


def _spans(line: Sequence[Word]) -> str:
    return " ".join(f'<tspan fill="{word.colour}">{_raised(escape(word.text))}</tspan>' for word in line)


def _name() -> str:
    """The sign of the site, and its name."""
    sign = f'<g transform="translate({_LEFT:g} 522) scale(1.75)"><rect width="32" height="32" rx="7"'
    name = [Word("Slope", LIGHT.backward), Word("&", LIGHT.muted), Word("Step", LIGHT.step)]
    written = _text(_LEFT + 76, 562, 34, 'font-weight="700"', _spans(name))
    return f'{sign} fill="{LIGHT.ink}"/>{_MARK}</g>{written}'


def _framed(picture: Picture) -> str:
    left, top, width, height = _PANEL
    room, tall = width - 2 * _INSET, height - 2 * _INSET
    scale = min(room / picture.width, tall / picture.height)
    x = left + _INSET + (room - scale * picture.width) / 2
    y = top + _INSET + (tall - scale * picture.height) / 2
    panel = f'x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="{_ROUND}"'
    drawn = _raised(picture.svg)
    inside = f'<g transform="translate({x:.2f} {y:.2f}) scale({scale:.4f})">{drawn}</g>'
    return f'<rect {panel} fill="{LIGHT.card}" stroke="{LIGHT.hairline}" stroke-width="2"/>{inside}'


def _raised(text: str) -> str:
    return text.replace("⁻", _RAISED_MINUS)


def _text(x: float, y: float, size: float, more: str, inside: str) -> str:
    return f'<text x="{x:g}" y="{y:.1f}" style="font-size: {size:g}px" {more}>{inside}</text>'
