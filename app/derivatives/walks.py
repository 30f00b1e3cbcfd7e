"""Walks: reverse and forward mode edge by edge, with each contribution recorded.

The walk is the same work as `backpropagation.pull_back`, or as `dual_numbers.push_forward`, one edge at a
time: it ends with the same numbers, bit for bit.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.derivatives.graph import Graph, Operation
from app.derivatives.resting import flat_slots, none_of_nothing, resting_nodes
from app.slope import Array


class EdgeContribution(NamedTuple):
    """What one edge contributes: the edge from input number `slot` of an operation to the operation `node`.

    incoming: the node's adjoint in reverse mode, the input's tangent in forward mode. local: the derivative
    of the node by this input. contribution: incoming times local. before, after: the sum at the other end of
    the edge, without and with the contribution; before is None when it is the first one there.
    """

    node: int
    slot: int
    incoming: Array
    local: Array
    contribution: Array
    before: Array | None
    after: Array


class Walk(NamedTuple):
    """The contributions of all edges in order, and the slope of each node, None where there is none."""

    edges: list[EdgeContribution]
    slopes: list[Array | None]


def walk_back(graph: Graph, values: Sequence[Array]) -> Walk:
    """Walk from the last node back to everything it depends on; slopes are adjoints.

    values are those of `evaluate`, or what a cache holds instead of them.
    """
    walk = Walk([], [None] * len(values))
    walk.slopes[-1] = np.ones(np.shape(values[-1]))
    with np.errstate(all="ignore"):
        for position, node in reversed(graph.operations):
            adjoint = walk.slopes[position]
            if adjoint is not None:
                slopes = _local_slopes(node, position, values)
                for slot, (local, flat) in enumerate(zip(slopes, flat_slots(node, values), strict=True)):
                    if local is not None:
                        part = none_of_nothing(np.asarray(adjoint * local), flat, values[-1])
                        _pass(walk, EdgeStart(position, slot, adjoint, local), part, to=node.inputs[slot])
    return walk


def walk_forward(graph: Graph, values: Sequence[Array], parameter: int) -> Walk:
    """Walk from one parameter, by its position in the graph, to all that depends on it; slopes are tangents.

    They are one column of the Jacobian: the derivatives of every node by this parameter.
    """
    walk = Walk([], [None] * len(values))
    walk.slopes[parameter] = np.ones(np.shape(values[parameter]))
    rests = resting_nodes(graph, values, walk.slopes)
    with np.errstate(all="ignore"):
        for position, node in graph.operations:
            tangents = [walk.slopes[i] for i in node.inputs]
            if any(tangent is not None for tangent in tangents):
                slopes = _local_slopes(node, position, values)
                for slot, (tangent, local) in enumerate(zip(tangents, slopes, strict=True)):
                    if tangent is not None and local is not None:
                        still = rests[node.inputs[slot]]
                        part = none_of_nothing(np.asarray(tangent * local), still, values[position])
                        _pass(walk, EdgeStart(position, slot, tangent, local), part, to=position)
    return walk


def _local_slopes(node: Operation, position: int, values: Sequence[Array]) -> Sequence[Array | None]:
    """Return the derivative of a node by each of its inputs: what it pulls back of a slope of one."""
    inputs = [values[i] for i in node.inputs]
    return node.primitive.pull(np.ones(np.shape(values[position])), values[position], inputs, node.wanted)


class EdgeStart(NamedTuple):
    """Which edge it is, and its two factors: see `EdgeContribution`."""

    node: int
    slot: int
    incoming: Array
    local: Array


def _pass(walk: Walk, edge: EdgeStart, contribution: Array, to: int) -> None:
    before = walk.slopes[to]
    after = contribution if before is None else np.asarray(before + contribution)
    walk.slopes[to] = after
    walk.edges.append(EdgeContribution(*edge, contribution, before, after))
