"""How lines and bars of charts look: a colour for what each is, and never the colour alone."""

from app.figures.colours import DARK, LIGHT, in_both
from app.figures.still_chart import at

COLOURS = {
    "slope": in_both(LIGHT.backward, DARK.backward),
    "step": in_both(LIGHT.step, DARK.step),
    "plain": in_both(LIGHT.muted, DARK.muted),
    "other": in_both(LIGHT.ink, DARK.ink),
}
"""Violet: measured. Teal: done by a rule. Grey: the function itself. Ink: what is compared."""

CARD = in_both(LIGHT.card, DARK.card)


def stroke_of(role: str, dashed: bool) -> str:
    """How a line is drawn."""
    dash = ' stroke-dasharray="7 4"' if dashed else ""
    return f'fill="none" stroke="{COLOURS[role]}" stroke-width="2"{dash} vector-effect="non-scaling-stroke"'


def fill_of(role: str, hollow: bool) -> str:
    """How a bar is drawn: full, or as an outline."""
    if hollow:
        return f'fill="{CARD}" stroke="{COLOURS[role]}" stroke-width="1.5"'
    return f'fill="{COLOURS[role]}" stroke="{COLOURS[role]}" stroke-width="1.5"'


def dot(x: float, y: float, role: str, radius: float = 2.5) -> str:
    """A dot; those of what is compared are hollow."""
    inside = CARD if role == "other" else COLOURS[role]
    ring = f'fill="{inside}" stroke="{COLOURS[role]}" stroke-width="1.5"'
    return at(x, y, f'<circle r="{radius:g}" {ring}/>')


def line_sample(role: str, dashed: bool, dots: bool) -> str:
    """A short piece of a line, for a legend."""
    mark = dot(0.5, 0.5, role) if dots else ""
    path = f'<path d="M1,6H27" {stroke_of(role, dashed)}/>'
    return f'<svg class="sample" width="28" height="12" aria-hidden="true">{path}{mark}</svg>'


def bar_sample(role: str, hollow: bool) -> str:
    """A small bar, for a legend."""
    bar = f'<rect x="2" y="2" width="14" height="8" {fill_of(role, hollow)}/>'
    return f'<svg class="sample" width="18" height="12" aria-hidden="true">{bar}</svg>'
