"""The network after its first forward pass as plain SVG: it is there before any script runs.

Its colours are pairs for light and dark pages, between which the page's `color-scheme` chooses.
"""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import chain, pairwise

from app.figures.colours import DARK, FONT, LIGHT, STEPS, in_both, levels
from app.figures.label_places import Told
from app.figures.network import thickest, weak_first, width_of
from app.figures.network_lengths import plan_for
from app.figures.plain_svg import light
from app.figures.still_network_canvas import Canvas, canvas_for
from app.figures.still_network_labels import bias_marks, label_marks
from app.figures.still_network_marks import (
    MINUS,
    color_of,
    edge_line,
    ink_of,
    level_of,
    reach_of,
    short,
    text,
)
from app.figures.still_network_strands import Line, Strands, edge_width, strand_marks

NOTHING_TOLD = Told()


def network_still(
    layers: Sequence[int],
    theta: Sequence[float],
    values: Sequence[Sequence[float]],
    compact: bool = False,
    told: Told = NOTHING_TOLD,
) -> str:
    """An inline SVG of the network: edges show weights, nodes show values.

    layers: neurons per layer, inputs first. theta: per layer row-major weights (out × in), then biases
    if they are trained. values: what each node holds, by layer. told: names, targets, fixed biases.
    """
    canvas, most = canvas_for(layers, compact, bool(told.inputs)), thickest(layers, compact)
    reaches = _reaches(theta, values)
    body = "".join([
        *_network(canvas, layers, theta, values, told),
        *_names(canvas, layers),
        *_head(canvas, told.whose),
        *_legend(canvas, *reaches, most, told.whose),
    ])  # fmt: skip
    name = "still-compact" if compact else "still-wide"
    box = f"0 0 {canvas.width:g} {canvas.height:g}"
    return f'<svg class="{name}" viewBox="{box}" font-family="{escape(FONT)}" aria-hidden="true">{body}</svg>'


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
    canvas = canvas_for(layers, True, bool(told.inputs))
    top, bottom = canvas.plan.head, canvas.height - canvas.plan.foot
    box, size = (
        f"0 {top:g} {canvas.width:g} {bottom - top:g}",
        f'width="{canvas.width:g}" height="{bottom - top:g}"',
    )
    body = "".join(_network(canvas, layers, theta, values, told, strands))
    return light(f'<svg {size} viewBox="{box}">{body}</svg>'), canvas.width, bottom - top


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
    most = thickest(layers, canvas.plan is plan_for(True))
    strongest, largest = _reaches(theta, values)
    yield from _edges(canvas, weights, strongest, most)
    if strands:
        numbers = [number for *_, number in _weights(layers, strands.numbers)[0]]
        lines = [Line(*_ends(canvas, edge), edge_width(weight, strongest, most)) for *edge, weight in weights]
        yield from strand_marks(lines, numbers, strands, most)
    yield from bias_marks(canvas.places, biases or told.fixed, strongest, most, bool(told.fixed))
    yield from _nodes(canvas, values, largest)
    yield from label_marks(canvas.places, weights, biases or told.fixed, told)


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
    """One path per level, as in the figure that replaces this picture."""
    paths: dict[int, str] = {}
    for layer, out, source, weight in weights:
        (x0, y0), (x1, y1) = _ends(canvas, (layer, out, source))
        level = level_of(weight, strongest)
        paths[level] = paths.get(level, "") + f"M{x0:.1f},{y0:.1f}L{x1:.1f},{y1:.1f}"
    for level, *_ in weak_first(levels(LIGHT)):
        if level in paths:
            yield edge_line(paths[level], level, width_of(level, most))


def _ends(canvas: Canvas, edge: Sequence[int]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where an edge (layer, out, in) begins and ends."""
    layer, out, source = edge
    return canvas.nodes[layer - 1][source], canvas.nodes[layer][out]


def _nodes(canvas: Canvas, values: Sequence[Sequence[float]], largest: float) -> Iterable[str]:
    font = min(canvas.plan.most_node_font, max(canvas.radius * 0.6, 8.5))
    line = in_both(LIGHT.line, DARK.line)
    for places, numbers in zip(canvas.nodes, values, strict=True):
        for (x, y), number in zip(places, numbers, strict=True):
            level = level_of(number, largest)
            circle = f'cx="{x:.1f}" cy="{y:.1f}" r="{canvas.radius:.1f}"'
            yield f'<circle {circle} fill="{color_of(level)}" stroke="{line}" stroke-width="1.5"/>'
            if len(numbers) <= 16 and canvas.radius >= 11:
                yield text(x, y, short(number), font, ink_of(level), "middle")


def _names(canvas: Canvas, layers: Sequence[int]) -> Iterable[str]:
    muted, plan = in_both(LIGHT.muted, DARK.muted), canvas.plan
    brief = canvas.nodes[1][0][0] - canvas.nodes[0][0][0] < 84
    for layer, count in enumerate(layers):
        x = canvas.nodes[layer][0][0]
        name, size = _layer_name(layer, len(layers), brief), str(count)
        if not brief:
            size += " neuron" if count == 1 else " neurons"
        yield text(x, canvas.height - plan.names_from_below, name, plan.font, muted, "middle", 600)
        yield text(x, canvas.height - plan.counts_from_below, size, plan.font - 1, muted, "middle")


def _layer_name(layer: int, layers: int, brief: bool) -> str:
    if layer == 0:
        return "in" if brief else "input"
    if layer == layers - 1:
        return "out" if brief else "output"
    return f"h{layer}" if brief else f"hidden {layer}"


def _head(canvas: Canvas, whose: str) -> Iterable[str]:
    plan, color = canvas.plan, in_both(LIGHT.forward, DARK.forward)
    x, y, tip = plan.arrow_x, plan.arrow_y, plan.arrow_x + plan.arrow_length
    outline = f"M{x},{y - 1}H{tip - 10}V{y - 5}L{tip},{y}L{tip - 10},{y + 5}V{y + 1}H{x}Z"
    yield f'<path d="{outline}" fill="{color}"/>'
    yield text(tip + 10, y, f"forward pass: values{whose}", plan.font, color, "start", 600)


def _legend(canvas: Canvas, strongest: float, largest: float, most: float, whose: str) -> Iterable[str]:
    plan, muted = canvas.plan, in_both(LIGHT.muted, DARK.muted)
    end = canvas.width - 8
    right = end - plan.legend_room
    left, step = right - plan.legend_strip, plan.legend_strip / (2 * STEPS + 1)
    for level in range(-STEPS, STEPS + 1):
        line = f"M{left + (level + STEPS) * step:.2f},{plan.legend_rows[0]}h{step:.2f}"
        yield edge_line(line, level, width_of(level, most))
    yield text((left + right) / 2, plan.legend_rows[1], "as above", plan.font - 2, muted, "middle")
    names = ("weights", f"values{whose}")
    for y, name, reach in zip(plan.legend_rows, names, (strongest, largest), strict=False):
        yield text(left - plan.legend_room - 4, y, name, plan.font - 2, muted, "end")
        yield text(left - 4, y, f"{MINUS}{short(reach)}", plan.font - 2, muted, "end")
        yield text(right + 4, y, f"+{short(reach)}", plan.font - 2, muted, "start")
    yield text(end, plan.legend_note, "√ scale", plan.font - 2, muted, "end")
