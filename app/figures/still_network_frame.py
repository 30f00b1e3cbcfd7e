"""What stands around and behind the network's still picture: headline, lock, legend, names of layers."""

from collections.abc import Iterable, Sequence

from app.figures.colours import DARK, LIGHT, STEPS, in_both
from app.figures.label_places import lock_path
from app.figures.network import width_of
from app.figures.still_network_canvas import Canvas
from app.figures.still_network_marks import MINUS, edge_line, short, text

LOCKED = "parameters locked"

LOCK_FROM_RIGHT, BESIDE_LOCK = 13, 12
"""As in static/js/iteration/pictures/network_layout.js."""

SMALL = 11
"""The font of phones: words of the legend are but one pixel smaller."""


def names(canvas: Canvas, layers: Sequence[int]) -> Iterable[str]:
    muted, ink, plan = in_both(LIGHT.muted, DARK.muted), in_both(LIGHT.ink, DARK.ink), canvas.plan
    brief = canvas.nodes[1][0][0] - canvas.nodes[0][0][0] < 84
    for layer, count in enumerate(layers):
        x = canvas.nodes[layer][0][0]
        name, size = _layer_name(layer, len(layers), brief), str(count)
        if not brief:
            size += " neuron" if count == 1 else " neurons"
        below = canvas.height - canvas.bottom
        color = ink if layer == len(layers) - 1 else muted
        named = text(0, below - plan.names_from_below, name, plan.font, color, "middle", 600)
        counted = text(0, below - plan.counts_from_below, size, plan.font - 1, color, "middle")
        yield canvas.spot(x, canvas.bottom, named, counted if canvas.has_legend else "")


def _layer_name(layer: int, layers: int, brief: bool) -> str:
    if layer == 0:
        return "in" if brief else "input"
    if layer == layers - 1:
        return "out" if brief else "output"
    return f"h{layer}" if brief else f"hidden {layer}"


def band(canvas: Canvas) -> Iterable[str]:
    """Behind the layer that the pass has reached: the last one. Its parts above and below stick out."""
    color, top = in_both(LIGHT.band_forward, DARK.band_forward), canvas.plan.head - canvas.top
    look, below = f'stroke="{color}" stroke-width="{canvas.band:.1f}"', canvas.height - 2 - canvas.bottom
    x, ends = canvas.x(canvas.right), f'y1="{canvas.y(canvas.top)}" y2="{canvas.y(canvas.bottom)}"'
    yield f'<line x1="{x}" x2="{x}" {ends} {look}/>'
    yield canvas.spot(canvas.right, canvas.top, f'<path d="M0,{top:g}V0.5" {look}/>')
    yield canvas.spot(canvas.right, canvas.bottom, f'<path d="M0,-0.5V{below:g}" {look}/>')


def head(canvas: Canvas, whose: str) -> Iterable[str]:
    """What happens, and the lock where it has a line of its own; from the upper left corner of the area."""
    plan, color = canvas.plan, in_both(LIGHT.forward, DARK.forward)
    left, up = -plan.side, -canvas.top
    x, y, tip = left + plan.arrow_x, up + plan.arrow_y, left + plan.arrow_x + plan.arrow_length
    outline = f"M{x},{y - 1}H{tip - 10}V{y - 5}L{tip},{y}L{tip - 10},{y + 5}V{y + 1}H{x}Z"
    muted = in_both(LIGHT.muted, DARK.muted)
    lock_x, lock_y = left + plan.lock_x, up + plan.lock_y
    yield f'<path d="{outline}" fill="{color}"/>'
    yield text(tip + 10, y, f"forward pass: values{whose}", plan.font, color, "start", 600)
    if canvas.has_legend:
        yield f'<path d="{lock_path(lock_x, lock_y, 1)}" fill="{muted}"/>'
        yield text(lock_x + 18, lock_y, LOCKED, plan.font - 1, muted, "start")


def lock_aside(canvas: Canvas) -> Iterable[str]:
    """In a low picture, from the upper right corner of the area; the style sheet hides words without room."""
    plan, muted = canvas.plan, in_both(LIGHT.muted, DARK.muted)
    x, y = plan.side - LOCK_FROM_RIGHT, plan.lock_y - canvas.top
    words = text(x - BESIDE_LOCK, y, LOCKED, plan.font - 1, muted, "end")
    yield f'<path d="{lock_path(x, y, 1)}" fill="{muted}"/><g class="of-lock">{words}</g>'


def legend(canvas: Canvas, strongest: float, largest: float, most: float, whose: str) -> Iterable[str]:
    """The scales, from the upper right corner of the area."""
    plan, muted = canvas.plan, in_both(LIGHT.muted, DARK.muted)
    end, up = plan.side - 8, -canvas.top
    rows, size = [up + row for row in plan.legend_rows], plan.font - (2 if plan.font > SMALL else 1)
    right = end - plan.legend_room
    left, step = right - plan.legend_strip, plan.legend_strip / (2 * STEPS + 1)
    for level in range(-STEPS, STEPS + 1):
        line = f"M{left + (level + STEPS) * step:.2f},{rows[0]}h{step:.2f}"
        yield edge_line(line, level, width_of(level, most))
    yield text((left + right) / 2, rows[1], "as above", size, muted, "middle")
    names = ("weights", f"values{whose}")
    for y, name, reach in zip(rows, names, (strongest, largest), strict=False):
        yield text(left - plan.legend_room - 4, y, name, size, muted, "end")
        yield text(left - 4, y, f"{MINUS}{short(reach)}", size, muted, "end")
        yield text(right + 4, y, f"+{short(reach)}", size, muted, "start")
    yield text((left + right) / 2, rows[2], "√ scale", size, muted, "middle")
