"""Evaluation gives every node its value, in order, from theta and the data."""

import numpy as np

from app.derivatives.graph import Graph, Operation
from app.slope import Array


@np.errstate(all="ignore")
def evaluate(graph: Graph, theta: Array) -> list[Array]:
    """Return the value of every node at theta (..., P): one array a node, with theta's run axes in front.

    Numbers too large for the machine become infinite or undefined, without a warning: divergence is
    an answer, and it is for the caller to say so.
    """
    values: list[Array] = []
    for node in graph.nodes:
        values.append(node.value(theta, values))
    return values


def loss(graph: Graph, theta: Array) -> Array:
    """Return only the last node's value (...,); the other values are freed as soon as they have been used."""
    last_use = {i: position for position, node in graph.operations for i in node.inputs}
    values: list[Array] = []
    with np.errstate(all="ignore"):
        for position, node in enumerate(graph.nodes):
            values.append(node.value(theta, values))
            if isinstance(node, Operation):
                for i in node.inputs:
                    if last_use[i] == position:
                        values[i] = values[position]
    return values[-1]
