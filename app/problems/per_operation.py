"""Numbers of an expression's graph: what each node came to, and how the result would change with it."""

from collections.abc import Sequence
from typing import NamedTuple

from app.derivatives.graph import Graph
from app.slope import Array


class NodeNumbers(NamedTuple):
    """A node's name in symbols, its value, and its adjoint; None where the source does not know that."""

    label: str
    value: Array
    adjoint: Array | None


def per_operation(
    graph: Graph, values: Sequence[Array], adjoints: Sequence[Array | None]
) -> list[NodeNumbers]:
    """Return the numbers of each node at one theta (P,), in the order of the graph.

    values and adjoints are those of a measurement.
    """
    labels = [node.label for node in graph.nodes]
    return [NodeNumbers(*each) for each in zip(labels, values, adjoints, strict=True)]
