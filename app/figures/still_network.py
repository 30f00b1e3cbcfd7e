"""The network after its first forward pass as plain SVG: it is there before any script runs.

Its colours are pairs for light and dark pages, between which the page's `color-scheme` chooses.
"""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import chain, pairwise
from math import ceil, floor, log10, sqrt
from typing import NamedTuple

from app.figures.colours import DARK, FONT, LIGHT, STEPS, in_both, levels
from app.figures.network import thickest, weak_first, width_of
from app.figures.network_lengths import Plan, plan_for

_MINUS = "−"


class _Canvas(NamedTuple):
    """The picture's size in pixels, and where its nodes stand: by layer, (x, y)."""

    plan: Plan
    width: float
    height: float
    radius: float
    nodes: list[list[tuple[float, float]]]


def network_still(
    layers: Sequence[int],
    theta: Sequence[float],
    values: Sequence[Sequence[float]],
    compact: bool = False,
) -> str:
    """An inline SVG of the network: edges show weights, nodes show values.

    layers: neurons per layer, inputs first. theta: per layer row-major weights (out × in), then biases
    if they are trained. values: what each node holds, by layer.
    """
    canvas = _canvas(layers, compact)
    weights = _weights(layers, theta)
    # The rules of static/js/iteration/pictures/scales.js, which takes over from this picture.
    strongest, largest = _reach(theta, 2.5), _reach([1.0, *chain.from_iterable(values)], 1.0)
    body = "".join([
        *_edges(canvas, weights, strongest, thickest(layers, compact)),
        *_nodes(canvas, values, largest),
        *_names(canvas, layers),
        *_head(canvas),
        *_legend(canvas, strongest, largest, thickest(layers, compact)),
    ])  # fmt: skip
    name = "still-compact" if compact else "still-wide"
    box = f"0 0 {canvas.width:g} {canvas.height:g}"
    return f'<svg class="{name}" viewBox="{box}" font-family="{escape(FONT)}" aria-hidden="true">{body}</svg>'


def _canvas(layers: Sequence[int], compact: bool) -> _Canvas:
    plan, width, height = plan_for(compact), *((330.0, 430.0) if compact else (840.0, 560.0))
    top, bottom = plan.head + 6, height - plan.foot - 4
    gap = (width - 2 * plan.side) / (len(layers) - 1)
    radius = min(plan.most_radius, (bottom - top) / max(layers) * plan.radius_share, gap * 0.3)
    xs = [plan.side + layer * gap for layer in range(len(layers))]
    nodes = [
        [(x, y) for y in _column(count, top, bottom, radius, plan)]
        for x, count in zip(xs, layers, strict=True)
    ]
    return _Canvas(plan, width, height, radius, nodes)


def _column(count: int, top: float, bottom: float, radius: float, plan: Plan) -> list[float]:
    gap = min((bottom - top - 2 * radius) / max(count - 1, 1), (bottom - top) * plan.most_spread)
    return [(top + bottom) / 2 + (i - (count - 1) / 2) * gap for i in range(count)]


def _weights(layers: Sequence[int], theta: Sequence[float]) -> list[tuple[int, int, int, float]]:
    """Layer, out, in and weight of every edge. What is left over in theta are trained biases."""
    has_biases = len(theta) > sum(a * b for a, b in pairwise(layers))
    numbers = iter(theta)
    weights = []
    for layer, (inputs, outputs) in enumerate(pairwise(layers), start=1):
        weights += [(layer, out, i, next(numbers)) for out in range(outputs) for i in range(inputs)]
        for _ in range(outputs if has_biases else 0):
            next(numbers)
    return weights


def _edges(
    canvas: _Canvas, weights: Sequence[tuple[int, int, int, float]], strongest: float, most: float
) -> Iterable[str]:
    """One path per level, as in the figure that replaces this picture."""
    paths: dict[int, str] = {}
    for layer, out, source, weight in weights:
        (x0, y0), (x1, y1) = canvas.nodes[layer - 1][source], canvas.nodes[layer][out]
        level = _level(weight, strongest)
        paths[level] = paths.get(level, "") + f"M{x0:.1f},{y0:.1f}L{x1:.1f},{y1:.1f}"
    for level, *_ in weak_first(levels(LIGHT)):
        if level in paths:
            yield _line(paths[level], level, width_of(level, most))


def _nodes(canvas: _Canvas, values: Sequence[Sequence[float]], largest: float) -> Iterable[str]:
    font = min(canvas.plan.most_node_font, max(canvas.radius * 0.6, 8.5))
    line = in_both(LIGHT.line, DARK.line)
    for places, numbers in zip(canvas.nodes, values, strict=True):
        for (x, y), number in zip(places, numbers, strict=True):
            level = _level(number, largest)
            circle = f'cx="{x:.1f}" cy="{y:.1f}" r="{canvas.radius:.1f}"'
            yield f'<circle {circle} fill="{_color(level)}" stroke="{line}" stroke-width="1.5"/>'
            if len(numbers) <= 16 and canvas.radius >= 11:
                yield _text(x, y, _short(number), font, _ink(level), "middle")


def _names(canvas: _Canvas, layers: Sequence[int]) -> Iterable[str]:
    muted, plan = in_both(LIGHT.muted, DARK.muted), canvas.plan
    brief = canvas.nodes[1][0][0] - canvas.nodes[0][0][0] < 84
    for layer, count in enumerate(layers):
        x = canvas.nodes[layer][0][0]
        name, size = _layer_name(layer, len(layers), brief), str(count)
        if not brief:
            size += " neuron" if count == 1 else " neurons"
        yield _text(x, canvas.height - plan.names_from_below, name, plan.font, muted, "middle", 600)
        yield _text(x, canvas.height - plan.counts_from_below, size, plan.font - 1, muted, "middle")


def _layer_name(layer: int, layers: int, brief: bool) -> str:
    if layer == 0:
        return "in" if brief else "input"
    if layer == layers - 1:
        return "out" if brief else "output"
    return f"h{layer}" if brief else f"hidden {layer}"


def _head(canvas: _Canvas) -> Iterable[str]:
    plan, color = canvas.plan, in_both(LIGHT.forward, DARK.forward)
    x, y, tip = plan.arrow_x, plan.arrow_y, plan.arrow_x + plan.arrow_length
    outline = f"M{x},{y - 1}H{tip - 10}V{y - 5}L{tip},{y}L{tip - 10},{y + 5}V{y + 1}H{x}Z"
    yield f'<path d="{outline}" fill="{color}"/>'
    yield _text(tip + 10, y, "forward pass: values", plan.font, color, "start", 600)


def _legend(canvas: _Canvas, strongest: float, largest: float, most: float) -> Iterable[str]:
    plan, muted = canvas.plan, in_both(LIGHT.muted, DARK.muted)
    right = canvas.width - 8
    left, step = right - plan.legend_width, plan.legend_width / (2 * STEPS + 1)
    for level in range(-STEPS, STEPS + 1):
        line = f"M{left + (level + STEPS) * step:.2f},{plan.legend_y}h{step:.2f}"
        yield _line(line, level, width_of(level, most))
    yield _text(left - 10, plan.legend_y, "√ scale", plan.font - 2, muted, "end")
    for y, name, end in zip(plan.legend_rows, ("weights", "values"), (strongest, largest), strict=True):
        yield _text(left - 10, y, name, plan.font - 2, muted, "end")
        yield _text(left, y, f"{_MINUS}{_short(end)}", plan.font - 2, muted, "start")
        yield _text((left + right) / 2, y, "0", plan.font - 2, muted, "middle")
        yield _text(right, y, f"+{_short(end)}", plan.font - 2, muted, "end")


def _line(path: str, level: int, width: float) -> str:
    return f'<path d="{path}" stroke="{_color(level)}" stroke-width="{width:.2f}"/>'


def _text(x: float, y: float, text: str, size: float, color: str, anchor: str, weight: int = 400) -> str:
    place = f'x="{x:.1f}" y="{y + size * 0.35:.1f}" text-anchor="{anchor}"'
    return f'<text {place} font-size="{size:g}" font-weight="{weight}" fill="{color}">{escape(text)}</text>'


def _reach(numbers: Iterable[float], room: float) -> float:
    """`room` times the largest size among numbers, rounded up to two digits; 1 when all are 0."""
    most = max(map(abs, numbers)) * room
    if most == 0:
        return 1.0
    digits = 1 - floor(log10(most))
    return ceil(most * 10.0**digits - 1e-9) / 10.0**digits


def _level(number: float, end: float) -> int:
    level = round(STEPS * sqrt(min(abs(number) / end, 1.0)))
    return level if number > 0 else -level


def _short(number: float) -> str:
    """As few digits as a node has room for: .42, −.39, 1.3, 12, ≈0."""
    size = abs(number)
    if 0 < size < 0.0095:
        return "≈0"
    digits = 2 if size < 0.995 else 1 if size < 9.95 else 0
    text = f"{size:.{digits}f}".removeprefix("0") if number else "0"
    return f"{_MINUS}{text}" if number < 0 else text


def _color(level: int) -> str:
    return in_both(levels(LIGHT)[level + STEPS].color, levels(DARK)[level + STEPS].color)


def _ink(level: int) -> str:
    return in_both(levels(LIGHT)[level + STEPS].ink, levels(DARK)[level + STEPS].ink)
