"""Nudging: changes the value of one node and recomputes all nodes that depend on it."""

from collections.abc import Sequence

import numpy as np

from app.derivatives.graph import Graph
from app.slope import Array


def nudged(graph: Graph, values: Sequence[Array], position: int, amount: Array) -> list[Array]:
    """Return the value of every node after one of them, a parameter or an operation, was raised by `amount`.

    values are those of `evaluate`; amounts may have run axes in front of them: many nudges at once. Nodes
    before the nudged one keep their values, and so do those that do not depend on it.
    """
    moved = list(values)
    with np.errstate(all="ignore"):
        moved[position] = np.asarray(values[position] + amount)
        for later, node in graph.operations:
            if later > position:
                moved[later] = node.value(np.empty(0), moved)
    return moved
