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


def largest_relative_difference(one: Array, other: Array) -> float:
    """Return the largest |one − other| / max(|one|, |other|) of two arrays; 0 / 0 counts as 0."""
    scale = np.maximum(np.abs(one), np.abs(other))
    difference = np.divide(np.abs(one - other), scale, out=np.zeros_like(scale), where=scale > 0)
    return float(difference.max(initial=0.0))


def _number(slope: Array | None) -> float:
    return 0.0 if slope is None else float(slope)
