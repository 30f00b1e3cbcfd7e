"""Curvature: second derivatives of the loss, by forward mode over reverse mode.

A tangent is carried through the forward pass and then through the backward pass, which gives the Hessian
times one direction, exactly, for a small multiple of the cost of a gradient (Pearlmutter, Fast Exact
Multiplication by the Hessian, 1994). One direction for each parameter gives the whole Hessian.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.backpropagation import add_up, gather, pull_back
from app.derivatives.costs import Cost, count_operations
from app.derivatives.directions import axis_directions
from app.derivatives.dual_numbers import push_forward
from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph, Operation
from app.derivatives.measurement import Measurement, Source
from app.derivatives.primitives.primitive import Tangents
from app.derivatives.resting import none_of_nothing, one_by_one, resting_nodes, without_flat
from app.slope import Array


def pull_back_tangents(
    graph: Graph,
    values: Sequence[Array],
    adjoints: Sequence[Array | None],
    tangents: Sequence[Array | None],
) -> list[Array | None]:
    """Return how each node's adjoint changes along the direction of the tangents; None where it does not.

    values, adjoints and tangents are those of `evaluate`, `pull_back` and `push_forward`.
    """
    pulled: list[Array | None] = [None] * len(values)
    rests: list[Array] = []
    with np.errstate(all="ignore"):
        for position, node in reversed(graph.operations):
            adjoint = adjoints[position]
            if adjoint is not None and any(node.wanted):
                inputs = [values[i] for i in node.inputs]
                moves = [tangents[i] for i in node.inputs]
                contributions = node.primitive.pull_tangent(
                    adjoint, pulled[position], values[position], inputs, moves, node.wanted
                )
                if node.primitive.flat is not None and _any_undefined(contributions):
                    rests = rests or resting_nodes(graph, values, tangents)
                    still = [rests[i] for i in node.inputs]
                    contributions = _of_what_moves(
                        node, adjoint, pulled[position], values[position], inputs, moves, still
                    )
                    contributions = without_flat(node, values, contributions)
                add_up(pulled, node.inputs, contributions)
    return pulled


def _any_undefined(contributions: Sequence[Array | None]) -> bool:
    return any(each is not None and np.isnan(each).any() for each in contributions)


def _of_what_moves(
    node: Operation,
    adjoint: Array,
    adjoint_tangent: Array | None,
    value: Array,
    inputs: Sequence[Array],
    moves: Tangents,
    rests: Sequence[Array],
) -> list[Array | None]:
    """Return the tangents that a node pulls back, to which inputs that rest contribute nothing."""
    pull_tangent = node.primitive.pull_tangent
    total: list[Array | None] = [None] * len(inputs)
    slots = range(len(inputs))
    add_up(
        total, slots, pull_tangent(adjoint, adjoint_tangent, value, inputs, [None] * len(inputs), node.wanted)
    )
    for i, alone in one_by_one(moves):
        parts = pull_tangent(adjoint, None, value, inputs, alone, node.wanted)
        still = [part if part is None else none_of_nothing(part, rests[i], value) for part in parts]
        add_up(total, slots, still)
    return total


def hessian(graph: Graph, theta: Array) -> Array:
    """Return all second derivatives of the loss at theta (..., P), as (..., P, P)."""
    values = evaluate(graph, theta)
    return _from_passes(graph, theta, values, pull_back(graph, values))


def largest_curvature(graph: Graph, theta: Array) -> float:
    """Return the largest eigenvalue of the Hessian at theta (P,); NaN where the Hessian is not finite."""
    second = hessian(graph, theta)
    return float(np.linalg.eigvalsh(second)[-1]) if np.isfinite(second).all() else float("nan")


def with_hessian(source: Source) -> Source:
    """Return the source that measures the Hessian too: what second-order rules need.

    The gradient is that of the source. The Hessian is computed exactly from the graph, whatever the source.
    """

    def measure(graph: Graph, theta: Array) -> Measurement:
        measurement = source.measure(graph, theta)
        values, adjoints = measurement.values, measurement.adjoints
        if adjoints[-1] is None:
            adjoints = pull_back(graph, values)
        pulled = _from_passes(graph, theta, values, adjoints)
        return measurement._replace(slope=measurement.slope._replace(hessian=pulled))

    def cost(graph: Graph) -> Cost:
        operations, first = count_operations(graph), source.cost(graph)
        # Where the source has made no backward pass, one is made for the Hessian.
        missing = 1 - first.backward_passes
        backward = missing * operations.pull + graph.size * (operations.push + operations.pull_tangent)
        return first._replace(
            backward=first.backward + backward, backward_passes=first.backward_passes + missing + graph.size
        )

    return Source(measure, cost)


def _from_passes(
    graph: Graph, theta: Array, values: Sequence[Array], adjoints: Sequence[Array | None]
) -> Array:
    rows = [_times(graph, theta, values, adjoints, block) for block in axis_directions(theta, values)]
    size = theta.shape[-1]
    return np.moveaxis(np.concatenate(rows), 0, -2) if rows else np.zeros((*theta.shape, size))


def _times(
    graph: Graph,
    theta: Array,
    values: Sequence[Array],
    adjoints: Sequence[Array | None],
    direction: Array,
) -> Array:
    pulled = pull_back_tangents(graph, values, adjoints, push_forward(graph, values, direction))
    return gather(graph, pulled, np.broadcast_to(theta, np.broadcast_shapes(theta.shape, direction.shape)))
