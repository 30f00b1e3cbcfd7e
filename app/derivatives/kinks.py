"""Kinks: points where a derivative jumps, as in ReLU. Finds those that lie between two points."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph, Node, Parameter
from app.slope import Array


class Crossing(NamedTuple):
    """A kink between two points: the primitive that has it, and the name of what passes it."""

    primitive: str
    label: str


def crossed_kinks(graph: Graph, one: Array, other: Array) -> list[Crossing]:
    """Return every kink that lies between two points (P,), or at one of them, in the order of the graph."""
    before, after = evaluate(graph, one), evaluate(graph, other)
    found: list[Crossing] = []
    for _, node in graph.operations:
        zero_at_kink = node.primitive.zero_at_kink
        if zero_at_kink is not None and any(node.wanted):
            sides = [zero_at_kink(*[values[i] for i in node.inputs]) for values in (before, after)]
            for (slot, here), (_, there) in zip(*sides, strict=True):
                names = _names(graph.nodes[node.inputs[slot]], np.sign(here) != np.sign(there))
                found += [Crossing(node.primitive.name, name) for name in names]
    return found


def _names(node: Node, crossed: Array) -> Iterator[str]:
    """The node’s name, or those of its weights, or of its neurons in a layer (width, rows)."""
    if crossed.ndim < 2:
        yield from [node.label] * bool(crossed.any())
    elif isinstance(node, Parameter):
        yield from (f"{node.label}[{row + 1},{column + 1}]" for row, column in np.argwhere(crossed))
    else:
        yield from (f"{node.label}[{neuron + 1}]" for neuron in np.flatnonzero(crossed.any(axis=1)))
