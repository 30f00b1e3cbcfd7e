"""A layered layout draws a graph so that everything flows one way: to the right, or down on a phone.

No two nodes overlap, and no edge runs through a node: an edge crosses a layer only in a lane of its own.
"""

from collections.abc import Sequence
from itertools import accumulate, groupby
from math import inf
from statistics import fmean
from typing import NamedTuple

from app.figures.layout_layers import Layers, in_layers
from app.figures.layout_order import count_crossings, neighbours, order_layers
from app.figures.layout_spacing import Room, space_layers

Point = tuple[float, float]

LANE = 8.0
"""How broad the lane is in which an edge passes a layer, in pixels."""

GAP = 12.0
"""How far apart the nodes and lanes of a layer are."""

LAYER_GAP = 30.0
"""How far apart layers are at least."""

WIDEST_LAYER_GAP = 90.0
"""How far apart they are at most, where edges go far to the side."""

STEEPEST = 0.3
"""Of the way that an edge goes to the side it goes this share forward, as long as the gap allows."""

MOST_TRIES = 8
"""How often layers are made again with fewer nodes, to make room for edges."""

PORT = 9.0
"""How far apart edges arrive at a node, if there is room."""


class Layout(NamedTuple):
    """Where everything goes, in pixels from the top left corner.

    nodes: the middle of each. edges: for each node and each of its inputs the corners of a line from the
    border of the input to the border of the node. size: width and height. crossings: of edges, in pairs.
    """

    nodes: list[Point]
    edges: list[list[list[Point]]]
    size: Point
    crossings: int


def layered_layout(
    inputs: Sequence[Sequence[int]],
    boxes: Sequence[Point],
    room: float | None = None,
    downwards: bool = False,
) -> Layout:
    """Return the layout of a graph in which every node comes after its inputs.

    boxes: width and height of each node, labels included. downwards: from top to bottom instead of from left
    to right. room: how wide the drawing shall be when downwards, how high otherwise; nodes that are too many
    for one layer are spread over several. Only many long edges, or one broad node, may still take more.
    """
    # Edges flow along one direction; layers lie across it.
    along, across = [box[downwards] for box in boxes], [box[not downwards] for box in boxes]
    layers, widest = _layers_for(inputs, across, inf if room is None else room)
    order = order_layers(layers.layer, layers.segments)
    space = Room(_breadths(layers, across), GAP, max(widest, room or 0.0))
    middles = space_layers(order, neighbours(layers.segments), space)
    drawing = _Drawing(layers, along, space.breadths, middles, _bands(layers, along, middles))
    crossings = count_crossings(order, layers.segments)
    return _turned(drawing.nodes(), drawing.edges(), (drawing.length, space.total), crossings, downwards)


def _layers_for(
    inputs: Sequence[Sequence[int]], across: Sequence[float], room: float
) -> tuple[Layers, float]:
    """Return layers that fit into the room, or else nearly, and how wide the widest of them is."""
    breadths = [each + GAP for each in across]
    tries = []
    # Where edges pass there is less room for nodes; where, shows only when the layers are known.
    for edges in range(MOST_TRIES):
        layers = in_layers(inputs, breadths, room + GAP - edges * (LANE + GAP))
        tries.append((layers, _widest(layers, across)))
        if tries[-1][1] <= room:
            break
    return min(tries, key=lambda tried: tried[1])


def _breadths(layers: Layers, across: Sequence[float]) -> list[float]:
    return [*across, *[LANE] * (len(layers.layer) - len(across))]


def _widest(layers: Layers, across: Sequence[float]) -> float:
    widths = [-GAP] * (max(layers.layer, default=-1) + 1)
    for layer, breadth in zip(layers.layer, _breadths(layers, across), strict=True):
        widths[layer] += breadth + GAP
    return max(widths, default=0.0)


def _bands(layers: Layers, along: Sequence[float], middles: Sequence[float]) -> list[tuple[float, float]]:
    """Return where each layer starts and stops. Where edges go far aside, the next one is further off."""
    depths = [0.0] * (max(layers.layer, default=-1) + 1)
    for layer, depth in zip(layers.layer, along, strict=False):
        depths[layer] = max(depths[layer], depth)
    gaps = [LAYER_GAP] * len(depths)
    for start, end in layers.segments:
        aside = min(STEEPEST * abs(middles[end] - middles[start]), WIDEST_LAYER_GAP)
        gaps[layers.layer[start]] = max(gaps[layers.layer[start]], aside)
    starts = accumulate((depth + gap for depth, gap in zip(depths, gaps, strict=True)), initial=0.0)
    return [(start, start + depth) for start, depth in zip(starts, depths, strict=False)]


class _Drawing(NamedTuple):
    """All that is known of the places, as pairs (along the flow, across it)."""

    layers: Layers
    along: Sequence[float]
    breadths: Sequence[float]
    middles: Sequence[float]
    bands: Sequence[tuple[float, float]]

    @property
    def length(self) -> float:
        return self.bands[-1][1] if self.bands else 0.0

    def nodes(self) -> list[Point]:
        return [(fmean(self._band(node)), self.middles[node]) for node in range(len(self.along))]

    def edges(self) -> list[list[list[Point]]]:
        return [
            [self._line(route, port) for route, port in zip(routes, self._ports(node, routes), strict=True)]
            for node, routes in enumerate(self.layers.routes)
        ]

    def _band(self, item: int) -> tuple[float, float]:
        return self.bands[self.layers.layer[item]]

    def _ports(self, node: int, routes: Sequence[Sequence[int]]) -> list[float]:
        """Return where each edge arrives at a node: side by side, in the order in which they come."""
        distance = min(PORT, self.breadths[node] / (len(routes) + 1))
        first = self.middles[node] - distance * (len(routes) - 1) / 2
        coming = sorted(range(len(routes)), key=lambda i: self.middles[routes[i][-2]])
        return [first + distance * coming.index(i) for i in range(len(routes))]

    def _line(self, route: Sequence[int], port: float) -> list[Point]:
        """Return the corners of an edge. It goes aside between layers only, and straight through them."""
        start, *bends, end = route
        corners = [(fmean(self._band(start)) + self.along[start] / 2, self.middles[start])]
        corners.append((self._band(start)[1], self.middles[start]))
        for bend in bends:
            corners += [(side, self.middles[bend]) for side in self._band(bend)]
        corners.append((self._band(end)[0], port))
        corners.append((fmean(self._band(end)) - self.along[end] / 2, port))
        return [corner for corner, _ in groupby(corners)]


def _turned(
    nodes: list[Point], edges: list[list[list[Point]]], size: Point, crossings: int, downwards: bool
) -> Layout:
    """Return the layout in x and y: flow is along x, or along y when downwards."""
    if not downwards:
        return Layout(nodes, edges, size, crossings)
    turned = [[[_swapped(corner) for corner in line] for line in lines] for lines in edges]
    return Layout([_swapped(node) for node in nodes], turned, _swapped(size), crossings)


def _swapped(point: Point) -> Point:
    return point[1], point[0]
