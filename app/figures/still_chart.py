"""What still pictures of charts are made of: SVG whose box is the plotting area, so that it fits any size."""

from html import escape

from app.figures.colours import DARK, LIGHT

MUTED = f"light-dark({LIGHT.muted}, {DARK.muted})"
HAIRLINE = f"light-dark({LIGHT.hairline}, {DARK.hairline})"


def percent(share: float) -> str:
    """A share of the plotting area."""
    return f"{100 * share:.3f}%"


def at(x: float, y: float, *marks: str) -> str:
    """Pixel marks around a point: (0, 0) is the upper left corner of the plotting area, (1, 1) the other."""
    return f'<svg x="{percent(x)}" y="{percent(y)}" overflow="visible">{"".join(marks)}</svg>'


def text(
    words: str, x: float, y: float, anchor: str = "middle", kind: str = "tick", turned: bool = False
) -> str:
    """Words around a baseline that begins, lies or ends at (x, y); from below upwards when `turned`."""
    place = f'transform="translate({x:g},{y:g})rotate(-90)"' if turned else f'x="{x:g}" y="{y:g}"'
    return f'<text {place} text-anchor="{anchor}" class="{kind}" fill="{MUTED}">{escape(words)}</text>'


def line(x: float, y: float, across: float, down: float, color: str = HAIRLINE) -> str:
    """A thin line in pixels."""
    return f'<path d="M{x:g},{y:g}l{across:g},{down:g}" stroke="{color}"/>'


def still(name: str, *marks: str) -> str:
    """The picture; its style sheet leaves the margins free around it."""
    return f'<svg class="still-{name}" aria-hidden="true">{"".join(marks)}</svg>'
