"""A few lines on a logarithmic scale as plain SVG, each in a style of its own."""

from collections.abc import Sequence
from math import log10
from typing import NamedTuple

from app.figures.colours import DARK, LIGHT, in_both
from app.figures.still_chart import HAIRLINE, at, line, percent, still, text
from app.figures.ticks import automatic_ticks, log_ticks, tick_text

STYLES = {
    "slope": f'stroke="{in_both(LIGHT.backward, DARK.backward)}" stroke-width="4"',
    "ink": f'stroke="{in_both(LIGHT.ink, DARK.ink)}" stroke-width="2" stroke-dasharray="9 5"',
    "muted": f'stroke="{in_both(LIGHT.muted, DARK.muted)}" stroke-width="2.5" stroke-dasharray="2 4"',
    "warm": f'stroke="{in_both(LIGHT.diverging[4], DARK.diverging[3])}" stroke-width="1.5"',
}
_WHOLE, _TICKS, _THOUSAND = 1000, 6, 1000


class Line(NamedTuple):
    """points: (x, y), both above zero where their axis is logarithmic. style: one of STYLES."""

    points: Sequence[tuple[float, float]]
    style: str


def lines_still(lines: Sequence[Line], titles: tuple[str, str], *, log_across: bool) -> str:
    """An inline SVG. titles: of the axes, x first. Upwards it goes by powers of ten."""
    xs = [x for one in lines for x, _ in one.points]
    ys = [y for one in lines for _, y in one.points]
    low, high = log10(min(ys)) - 0.1, log10(max(ys)) + 0.1
    left, right = (log10(min(xs)), log10(max(xs))) if log_across else (min(xs), max(xs))

    def across(x: float) -> float:
        return ((log10(x) if log_across else x) - left) / (right - left)

    def down(y: float) -> float:
        return 1 - (log10(y) - low) / (high - low)

    ticks = log_ticks(min(xs), max(xs)) if log_across else automatic_ticks(left, right, _TICKS)
    return still(
        "lines",
        *(at(across(x), 1, line(0, 0, 0, 5), text(_words(x), 0, 19)) for x in ticks),
        *(_level(down(y), _words(y)) for y in log_ticks(10**low, 10**high)),
        at(0.5, 1, text(titles[0], 0, 38, kind="title")),
        at(0, 0, text(titles[1], 0, -10, "start", kind="title")),
        *(_path([(across(x), down(y)) for x, y in one.points], STYLES[one.style]) for one in lines),
    )


def swatch(style: str) -> str:
    """A short piece of a line, for its legend."""
    path = f'<path d="M0 5h34" fill="none" {STYLES[style]}/>'
    return f'<svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">{path}</svg>'


def _words(number: float) -> str:
    """Large numbers in full."""
    return f"{number:,.0f}" if number >= _THOUSAND else tick_text(number)


def _level(share: float, words: str) -> str:
    y = percent(share)
    label = at(0, share, text(words, -9, 4, "end"))
    return f'<line x2="100%" y1="{y}" y2="{y}" stroke="{HAIRLINE}"/>{label}'


def _path(points: Sequence[tuple[float, float]], style: str) -> str:
    """A line that is stretched with the box and stays as thin as it is."""
    path = "L".join(f"{_WHOLE * x:.1f},{_WHOLE * y:.1f}" for x, y in points)
    whole = f'viewBox="0 0 {_WHOLE} {_WHOLE}" preserveAspectRatio="none" width="100%" height="100%"'
    drawn = (
        f'<path d="M{path}" fill="none" stroke-linejoin="round" vector-effect="non-scaling-stroke" {style}/>'
    )
    return f"<svg {whole}>{drawn}</svg>"
