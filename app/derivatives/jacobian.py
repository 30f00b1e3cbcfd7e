"""The Jacobian of a graph with several outputs: by rows in reverse mode, by columns in forward mode."""

from collections.abc import Sequence

import numpy as np

from app.derivatives.backpropagation import gather, pull_back
from app.derivatives.graph import Graph, up_to
from app.derivatives.walks import walk_forward
from app.slope import Array


def jacobian_by_rows(graph: Graph, values: Sequence[Array], outputs: Sequence[int], theta: Array) -> Array:
    """Return the Jacobian (outputs, P) at theta (P,), by one backward pass for each output.

    values: of every node at theta. outputs: the positions of their nodes.
    """
    return np.array(
        [gather(graph, pull_back(up_to(graph, each), values[: each + 1]), theta) for each in outputs]
    )


def jacobian_by_columns(graph: Graph, values: Sequence[Array], outputs: Sequence[int], theta: Array) -> Array:
    """Return the same by one forward pass for each number of theta."""
    columns = [walk_forward(graph, values, variable).slopes for variable in range(theta.size)]
    return np.array([[_number(column[output]) for column in columns] for output in outputs])


def sizes_of_slopes(graph: Graph, values: Sequence[Array], outputs: Sequence[int]) -> Array:
    """Return for each slope of the Jacobian (outputs, P) the sum of the sizes of the products it adds up.

    For a graph of single numbers. Where products cancel, this is what their rounding is to be measured by.
    """
    return np.array([_sizes(up_to(graph, each), values) for each in outputs])


def largest_difference(one: Array, other: Array, sizes: Array) -> float:
    """Return the largest |one − other| of slopes, as a share of their sizes; 0 where both are the same.

    Infinite where one is a number and the other is not.
    """
    same = (one == other) | (np.isnan(one) & np.isnan(other))
    with np.errstate(all="ignore"):
        shares = np.where(same, 0.0, np.abs(one - other) / sizes)
    return float(np.where(np.isnan(shares), np.inf, shares).max(initial=0.0))


@np.errstate(all="ignore")
def _sizes(graph: Graph, values: Sequence[Array]) -> list[float]:
    sizes = [0.0] * (len(graph.nodes) - 1) + [1.0]
    for position, node in reversed(graph.operations):
        inputs = [values[i] for i in node.inputs]
        slopes = node.primitive.pull(np.ones(()), values[position], inputs, node.wanted)
        for i, slope in zip(node.inputs, slopes, strict=True):
            if slope is not None and sizes[position] > 0:
                sizes[i] += sizes[position] * abs(float(slope))
    return [sizes[position] for position, _ in graph.parameters]


def _number(slope: Array | None) -> float:
    return 0.0 if slope is None else float(slope)
