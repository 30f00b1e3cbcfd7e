"""Lines, texts and numbers of the network's still picture: colours are pairs for light and dark pages."""

from collections.abc import Iterable
from html import escape
from math import ceil, floor, log10, sqrt

from app.figures.colours import DARK, LIGHT, STEPS, in_both, levels

MINUS = "−"


def brief(number: float, most: int) -> str:
    """Three digits, or two, where they take no more than so many characters."""
    texts = [f"{number or 0:.{digits}g}".replace("-", MINUS) for digits in (3, 2)]
    return next((text for text in texts if len(text) <= most and "e" not in text), short(number))


def edge_line(path: str, level: int, width: float) -> str:
    """A line in the colour of its level."""
    return f'<path d="{path}" {stroke_of(level, width)}/>'


def stroke_of(level: int, width: float) -> str:
    """The colour and width of a level, as attributes."""
    return f'stroke="{color_of(level)}" stroke-width="{width:.2f}"'


def text(x: float, y: float, words: str, size: float, color: str, anchor: str, weight: int = 400) -> str:
    """Words whose middle is at the height y."""
    place = f'x="{x:.1f}" y="{y + size * 0.35:.1f}" text-anchor="{anchor}"'
    return f'<text {place} font-size="{size:g}" font-weight="{weight}" fill="{color}">{escape(words)}</text>'


def reach_of(numbers: Iterable[float], room: float) -> float:
    """`room` times the largest size among numbers, rounded up to two digits; 1 when all are 0."""
    most = max(map(abs, numbers)) * room
    if most == 0:
        return 1.0
    digits = 1 - floor(log10(most))
    return ceil(most * 10.0**digits - 1e-9) / 10.0**digits


def level_of(number: float, end: float) -> int:
    """How strong a number is, −10 to 10, on a scale that reaches to `end` by square roots."""
    level = round(STEPS * sqrt(min(abs(number) / end, 1.0)))
    return level if number > 0 else -level


def short(number: float) -> str:
    """As few digits as a node has room for: 0.42, −0.39, 1.3, 12, ≈0."""
    size = abs(number)
    if 0 < size < 0.0095:
        return "≈0"
    digits = 2 if size < 0.995 else 1 if size < 9.95 else 0
    text = f"{size:.{digits}f}" if number else "0"
    return f"{MINUS}{text}" if number < 0 else text


def tight(number: float, most: int) -> str:
    """With so many characters at most, as static/js/drawing/figure_numbers.js writes it."""
    text = short(number)
    if len(text) <= most:
        return text
    text = f"{MINUS if number < 0 else ''}{abs(number):.1f}"
    return text if len(text) <= most and float(text.replace(MINUS, "-")) else "≈0"


def color_of(level: int) -> str:
    """The colour of a level, light and dark."""
    return in_both(levels(LIGHT)[level + STEPS].color, levels(DARK)[level + STEPS].color)


def ink_of(level: int) -> str:
    """What can be read on it."""
    return in_both(levels(LIGHT)[level + STEPS].ink, levels(DARK)[level + STEPS].ink)
