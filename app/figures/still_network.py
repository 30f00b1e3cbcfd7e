"""The network after its first forward pass as plain SVG: it is there before any script runs.

Its colours are pairs for light and dark pages, between which the page's `color-scheme` chooses.
"""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import chain, pairwise

from app.figures.colours import DARK, FONT, LIGHT, in_both, levels
from app.figures.label_places import Told
from app.figures.network import thickest, weak_first, width_of
from app.figures.plain_svg import light
from app.figures.still_network_canvas import WIDE, Canvas, Window, canvas_for
from app.figures.still_network_frame import band, head, legend, lock_aside, names
from app.figures.still_network_labels import bias_marks, label_marks
from app.figures.still_network_marks import (
    color_of,
    ink_of,
    level_of,
    reach_of,
    stroke_of,
    text,
    tight,
)
from app.figures.still_network_strands import Line, Strands, edge_width, strand_marks

NOTHING_TOLD = Told()

CARD = Window("compact", 330, 430)

MOST_LABELS, LEAST_LABELLED, LEAST_ROOMY = 16, 11, 15
TIGHT, ROOMY = 4, 5
"""As in static/js/iteration/pictures/network_layout.js: where nodes have room for their numbers."""


def network_still(
    layers: Sequence[int],
    theta: Sequence[float],
    values: Sequence[Sequence[float]],
    window: Window = WIDE,
    told: Told = NOTHING_TOLD,
) -> str:
    """An inline SVG of the network: edges show weights, nodes show values.

    Its box is the area where nodes may stand; what stands around it sticks out.
    layers: neurons per layer, inputs first. theta: per layer row-major weights (out × in), then biases
    if they are trained. values: what each node holds, by layer. told: names, targets, fixed biases.
    """
    canvas = canvas_for(layers, window, bool(told.inputs))
    most = thickest(layers, window.is_compact)
    reaches = _reaches(theta, values)
    body = "".join([
        *band(canvas),
        *_network(canvas, layers, theta, values, told),
        *names(canvas, layers),
        canvas.spot(canvas.plan.side, canvas.top, *head(canvas, told.whose)),
        canvas.spot(canvas.right, canvas.top, *_upper_right(canvas, reaches, most, told.whose)),
    ])  # fmt: skip
    name = f"still-{window.name}{' named' if told.inputs else ''}"
    return f'<svg class="{name}" font-family="{escape(FONT)}" aria-hidden="true">{body}</svg>'


def network_alone(
    layers: Sequence[int],
    theta: Sequence[float],
    values: Sequence[Sequence[float]],
    told: Told = NOTHING_TOLD,
    strands: Strands | None = None,
) -> tuple[str, float, float]:
    """The network of `network_still` for phones, with nothing around it, and its size: for a card.

    strands: what lies beside the edges, if anything does.
    """
    canvas = canvas_for(layers, CARD, bool(told.inputs), stretched=False)
    top, bottom = canvas.plan.head, canvas.height - canvas.plan.foot
    box, size = (
        f"0 {top:g} {canvas.width:g} {bottom - top:g}",
        f'width="{canvas.width:g}" height="{bottom - top:g}"',
    )
    body = "".join(_network(canvas, layers, theta, values, told, strands))
    return light(f'<svg {size} viewBox="{box}">{body}</svg>'), canvas.width, bottom - top


def _upper_right(canvas: Canvas, reaches: tuple[float, float], most: float, whose: str) -> Iterable[str]:
    return legend(canvas, *reaches, most, whose) if canvas.has_legend else lock_aside(canvas)


def _network(
    canvas: Canvas,
    layers: Sequence[int],
    theta: Sequence[float],
    values: Sequence[Sequence[float]],
    told: Told,
    strands: Strands | None = None,
) -> Iterable[str]:
    """Edges and what lies beside them, nodes, and what is written on them."""
    weights, biases = _weights(layers, theta)
    most = thickest(layers, canvas.is_compact)
    strongest, largest = _reaches(theta, values)
    yield from _edges(canvas, weights, strongest, most)
    if strands:
        numbers = [number for *_, number in _weights(layers, strands.numbers)[0]]
        lines = [Line(*_ends(canvas, edge), edge_width(weight, strongest, most)) for *edge, weight in weights]
        yield from strand_marks(lines, numbers, strands, most)
    yield from bias_marks(canvas, biases or told.fixed, strongest, most, bool(told.fixed))
    yield from _nodes(canvas, values, largest)
    yield from label_marks(canvas, weights, biases or told.fixed, told)


def _reaches(theta: Sequence[float], values: Sequence[Sequence[float]]) -> tuple[float, float]:
    """The strongest weight and the largest value of the scales.

    The rules of static/js/iteration/pictures/scales.js, which takes over from this picture.
    """
    return reach_of(theta, 2.5), reach_of([1.0, *chain.from_iterable(values)], 1.0)


def _weights(
    layers: Sequence[int], theta: Sequence[float]
) -> tuple[list[tuple[int, int, int, float]], list[list[float]]]:
    """Layer, out, in and weight of every edge; and what is left over in theta, trained biases by layer."""
    has_biases = len(theta) > sum(a * b for a, b in pairwise(layers))
    numbers = iter(theta)
    weights, biases = [], []
    for layer, (inputs, outputs) in enumerate(pairwise(layers), start=1):
        weights += [(layer, out, i, next(numbers)) for out in range(outputs) for i in range(inputs)]
        if has_biases:
            biases.append([next(numbers) for _ in range(outputs)])
    return weights, biases


def _edges(
    canvas: Canvas, weights: Sequence[tuple[int, int, int, float]], strongest: float, most: float
) -> Iterable[str]:
    """One group per level, as one path in the figure that replaces this picture."""
    lines: dict[int, str] = {}
    for layer, out, source, weight in weights:
        (x0, y0), (x1, y1) = _ends(canvas, (layer, out, source))
        level = level_of(weight, strongest)
        start, end = (
            f'x1="{canvas.x(x0)}" y1="{canvas.y(y0)}"',
            f'x2="{canvas.x(x1)}" y2="{canvas.y(y1)}"',
        )
        lines[level] = lines.get(level, "") + f"<line {start} {end}/>"
    for level, *_ in weak_first(levels(LIGHT)):
        if level in lines:
            yield f"<g {stroke_of(level, width_of(level, most))}>{lines[level]}</g>"


def _ends(canvas: Canvas, edge: Sequence[int]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where an edge (layer, out, in) begins and ends."""
    layer, out, source = edge
    return canvas.nodes[layer - 1][source], canvas.nodes[layer][out]


def _nodes(canvas: Canvas, values: Sequence[Sequence[float]], largest: float) -> Iterable[str]:
    font = min(canvas.plan.most_node_font, max(canvas.radius * 0.6, 8.5))
    line = in_both(LIGHT.line, DARK.line)
    most = TIGHT if canvas.radius < LEAST_ROOMY else ROOMY
    for places, numbers in zip(canvas.nodes, values, strict=True):
        for (x, y), number in zip(places, numbers, strict=True):
            level = level_of(number, largest)
            look = f'r="{canvas.radius:.1f}" fill="{color_of(level)}" stroke="{line}" stroke-width="1.5"'
            has_room = len(numbers) <= MOST_LABELS and canvas.radius >= LEAST_LABELLED
            said = text(0, 0, tight(number, most), font, ink_of(level), "middle") if has_room else ""
            yield canvas.spot(x, y, f"<circle {look}/>", said)
