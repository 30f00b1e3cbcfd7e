"""A formula's graph as a figure: a box for each node, a line for each edge, and a mark for each state.

Boxes and lines of one state share one path of fixed colour and dash; the page says which are in which state.
"""

from collections.abc import Sequence
from typing import NamedTuple

from app.figures.colours import FONT, Theme
from app.figures.layered_layout import Layout, Point, layered_layout
from app.figures.shapes_and_axes import CONFIG, Figure, area, hidden_axis, layout, stroke, words


class Drawn(NamedTuple):
    """A node to draw: what stands on it, what it is ("variable", "number", "operation"), and its inputs."""

    title: str
    kind: str
    inputs: tuple[int, ...]


class Plan(NamedTuple):
    """Lengths in pixels.

    room: how high the drawing should be, or how wide when it runs downwards. letter: how wide one is. least,
    height: of a box. reach: how far an edge goes straight on from a box before it turns aside.
    """

    room: float
    font: float
    letter: float
    least: float
    height: float
    reach: float
    margin: float


WIDE = Plan(room=324, font=13, letter=7.2, least=88, height=58, reach=16, margin=12)
COMPACT = Plan(room=296, font=12, letter=6.7, least=80, height=54, reach=5, margin=8)
ASIDE = 16.0
"""What is kept free on both sides of the flow, for the factor that stands over an edge."""

LOW = 28.0
"""Height of a box without numbers of its own."""


def graph_figure(nodes: Sequence[Drawn], theme: Theme, compact: bool = False) -> Figure:
    """The figure of a graph in which every node comes after its inputs; from top to bottom when compact."""
    plan = COMPACT if compact else WIDE
    boxes = [_box(node, plan) for node in nodes]
    placed = _placed(nodes, boxes, plan, compact)
    size = plan.font
    texts = [
        words(size, theme.ink, uid="titles"),
        words(size - 1, theme.ink, uid="values"),
        words(size - 1, theme.backward, uid="slopes"),
        words(size - 1, theme.ink, uid="local"),
    ]
    return {
        "data": texts,
        "layout": {
            **layout(theme, size, {"l": 0, "r": 0, "t": 0, "b": 0}, _shapes(theme), {}),
            "xaxis": hidden_axis(),
            "yaxis": hidden_axis(),
            "meta": _meta(nodes, boxes, placed, plan, theme),
        },
        "config": CONFIG,
    }


def _box(node: Drawn, plan: Plan) -> Point:
    width = len(node.title) * plan.letter + 18
    return (width, LOW) if node.kind == "number" else (max(width, plan.least), plan.height)


def _placed(nodes: Sequence[Drawn], boxes: Sequence[Point], plan: Plan, downwards: bool) -> Layout:
    """Lay out boxes that are longer by the reach of their edges, and draw the edges up to the boxes."""
    x, y = (0.0, plan.reach) if downwards else (plan.reach, 0.0)
    longer = [(width + 2 * x, height + 2 * y) for width, height in boxes]
    placed = layered_layout([node.inputs for node in nodes], longer, plan.room, downwards)
    edges = [
        [[_moved(line[0], -x, -y), *line, _moved(line[-1], x, y)] for line in lines] for lines in placed.edges
    ]
    return _cropped(placed._replace(edges=edges), boxes, downwards)


def _cropped(placed: Layout, boxes: Sequence[Point], downwards: bool) -> Layout:
    """Without room across the flow that nothing needs; what stands over an edge keeps some."""
    across = 0 if downwards else 1
    ends = [
        node[across] + side * box[across] / 2
        for node, box in zip(placed.nodes, boxes, strict=True)
        for side in (-1, 1)
    ]
    bends = [corner[across] for lines in placed.edges for line in lines for corner in line]
    low, high = min([*ends, *bends], default=0.0), max([*ends, *bends], default=0.0)
    first = max(0.0, low - ASIDE)
    length = min(placed.size[across], high + ASIDE) - first
    dx, dy = (-first, 0.0) if downwards else (0.0, -first)
    return placed._replace(
        nodes=[_moved(node, dx, dy) for node in placed.nodes],
        edges=[[[_moved(at, dx, dy) for at in line] for line in lines] for lines in placed.edges],
        size=(length, placed.size[1]) if downwards else (placed.size[0], length),
    )


def _moved(point: Point, x: float, y: float) -> Point:
    return point[0] + x, point[1] + y


def _shapes(theme: Theme) -> list[Figure]:
    """Edges below, then boxes, then what is happening now."""
    return [
        stroke("edges_waiting", theme.hairline, 1.5),
        stroke("edges_value", theme.forward, 1.5),
        stroke("edges_slope", theme.backward, 2, dash="dot"),
        area("heads_value", theme.forward),
        area("heads_slope", theme.backward),
        _outlined("boxes_waiting", theme.card, theme.hairline, 1.5),
        _outlined("boxes_value", theme.band_forward, theme.forward, 1.5),
        _outlined("boxes_slope", theme.band_backward, theme.backward, 1.5),
        stroke("boxes_wrong", theme.ink, 2.5, dash="dash"),
        stroke("edge_now", theme.backward, 4),
        area("head_now", theme.backward),
        stroke("box_now", theme.ink, 3),
        stroke("box_chosen", theme.ink, 1.5, dash="dot"),
        _outlined("label_now", theme.card, theme.backward, 1),
    ]


def _outlined(name: str, fill: str, line: str, width: float) -> Figure:
    return area(name, fill, line={"color": line, "width": width})


def _meta(nodes: Sequence[Drawn], boxes: Sequence[Point], placed: Layout, plan: Plan, theme: Theme) -> Figure:
    """What the page's script needs to draw; all places are relative to the drawing's own corner."""
    return {
        "theme": theme.name,
        "titles": [node.title for node in nodes],
        "kinds": [node.kind for node in nodes],
        "boxes": boxes,
        "nodes": placed.nodes,
        "edges": placed.edges,
        "size": placed.size,
        "margin": plan.margin,
        "letter": plan.letter,
        "colors": {"ink": theme.ink, "muted": theme.muted, "slope": theme.backward},
        "font": FONT,
    }
