"""Every kind of problem becomes a graph, and knows how to write down the numbers of its nodes."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from app.derivatives.graph import Graph
from app.slope import Array

NodeNumbers = Callable[[Sequence[Array], Sequence[Array | None], int | None], list[dict[str, Any]]]


class ProblemGraph(NamedTuple):
    """The graph to be minimised, and the numbers of its nodes in the words of the problem.

    nodes(values, adjoints, example) -> one object for each layer of a network, or for each node of an
    expression. values and adjoints are those of a measurement; example is a row of the data, or None.
    outputs: the positions of the nodes that hold a network's outputs and their targets; None elsewhere.
    """

    graph: Graph
    nodes: NodeNumbers
    outputs: tuple[int, int] | None = None
