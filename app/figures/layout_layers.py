"""Layers of a graph: every node comes after what it needs, as near as can be to where it is needed.

The method is that of Sugiyama, Tagawa and Toda (1981): layers, then the order in each, then coordinates.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Layers(NamedTuple):
    """Items in layers: first the nodes of the graph, then the bends of edges that are longer than one layer.

    layer: of each item. routes: for each node, and for each of its inputs, the items from the input to the
    node, one in each layer. All edges that leave one node share their bends, like branches of one stem.
    """

    layer: list[int]
    routes: list[list[list[int]]]

    @property
    def segments(self) -> list[tuple[int, int]]:
        """Pairs of items in neighbouring layers that are connected."""
        return sorted({pair for edges in self.routes for route in edges for pair in pairwise(route)})


def in_layers(inputs: Sequence[Sequence[int]], breadths: Sequence[float], most: float) -> Layers:
    """Return the layers of a graph, in which every node comes after its inputs.

    breadths: the room that each node takes in its layer. A layer holds at most `most`, or a single node.
    """
    layer = _nearest_layers(inputs, breadths, most)
    bends: dict[tuple[int, int], int] = {}
    routes: list[list[list[int]]] = []
    for end, needed in enumerate(inputs):
        routes.append([])
        for start in needed:
            between = range(layer[start] + 1, layer[end])
            stem = [bends.setdefault((start, position), len(inputs) + len(bends)) for position in between]
            routes[-1].append([start, *stem, end])
    return Layers(layer + [position for _, position in bends], routes)


def _nearest_layers(inputs: Sequence[Sequence[int]], breadths: Sequence[float], most: float) -> list[int]:
    """Return a layer for each node, from 0. Results come last, and their inputs just before them."""
    height = [0] * len(inputs)
    used: defaultdict[int, float] = defaultdict(float)
    # From the results back: when it is a node's turn, all that need it have their position.
    for node in range(len(inputs) - 1, -1, -1):
        while used[height[node]] and used[height[node]] + breadths[node] > most:
            height[node] += 1
        used[height[node]] += breadths[node]
        for needed in inputs[node]:
            height[needed] = max(height[needed], height[node] + 1)
    return [max(height, default=0) - each for each in height]
