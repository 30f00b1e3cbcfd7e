"""Kinks are where a slope jumps: between two points on different sides of one, no single slope holds."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph
from app.slope import Array

# What is 0 at the kink of each primitive that has one.
_ZERO_AT_KINK: dict[str, Callable[..., Array]] = {
    "relu": lambda z: z,
    "leaky_relu": lambda z: z,
    "abs": lambda a: a,
    "sign": lambda a: a,
    "max": np.subtract,
    "min": np.subtract,
}


class Crossing(NamedTuple):
    """A kink between two points: the primitive that has it, and the name of what passes it."""

    primitive: str
    label: str


def crossed_kinks(graph: Graph, one: Array, other: Array) -> list[Crossing]:
    """Return every kink that lies between two points (P,), or at one of them, in the order of the graph."""
    before, after = evaluate(graph, one), evaluate(graph, other)
    found: list[Crossing] = []
    for _, node in graph.operations:
        if node.primitive.name in _ZERO_AT_KINK and any(node.wanted):
            sides = [
                np.sign(_ZERO_AT_KINK[node.primitive.name](*[values[i] for i in node.inputs]))
                for values in (before, after)
            ]
            label = graph.nodes[node.inputs[0]].label
            found += [Crossing(node.primitive.name, name) for name in _names(label, sides[0] != sides[1])]
    return found


def _names(label: str, crossed: Array) -> Iterator[str]:
    """The node’s name, or those of its neurons, in a layer (width, rows)."""
    if crossed.ndim < 2:
        yield from [label] * bool(crossed.any())
    else:
        yield from (f"{label}[{neuron + 1}]" for neuron in np.flatnonzero(crossed.any(axis=1)))
