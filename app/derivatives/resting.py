"""Where a node rests: its value stays the same however the parameters that move go on.

A slope of exactly 0 may be so at this point alone, as that of x² at 0, or all around, as that of relu(x) at
−2 or of a parameter that does not move. Times an infinite or undefined slope the former is undefined. The
latter is 0: what does not move contributes nothing. Only formulas of single numbers meet this.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.graph import Graph, Operation, Parameter
from app.derivatives.primitives.primitive import Tangents
from app.slope import Array


def resting_nodes(graph: Graph, values: Sequence[Array], started: Sequence[Array | None]) -> list[Array]:
    """Return for each node where it rests while the nodes in `started` move along their tangents."""
    rests: list[Array] = []
    for position, node in enumerate(graph.nodes):
        tangent = started[position]
        if tangent is not None and not isinstance(node, Operation):
            rests.append(np.asarray(tangent == 0))
        elif isinstance(node, Operation):
            rests.append(np.asarray(_rests(node, values, rests)))
        else:
            rests.append(np.asarray(not isinstance(node, Parameter) or tangent is None))
    return rests


def flat_slots(node: Operation, values: Sequence[Array]) -> Sequence[Array | bool]:
    """Return for each input of a node where its value does not depend on it."""
    flat = node.primitive.flat
    return [False] * len(node.inputs) if flat is None else flat(*[values[i] for i in node.inputs])


def without_flat(
    node: Operation, values: Sequence[Array], contributions: Sequence[Array | None]
) -> Sequence[Array | None]:
    """Return what a node contributes to its inputs: 0, and not undefined, where it does not depend on them.

    Where the last value is undefined, so is every slope.
    """
    if node.primitive.flat is None or all(each is None or not np.isnan(each).any() for each in contributions):
        return contributions
    return [
        each if each is None else none_of_nothing(each, flat, values[-1])
        for each, flat in zip(contributions, flat_slots(node, values), strict=True)
    ]


def none_of_nothing(contribution: Array, nothing: Array | bool, value: Array) -> Array:
    """Return 0 for an undefined contribution where there is nothing to contribute, but a value (...)."""
    return np.asarray(np.where(np.isnan(contribution) & nothing & ~np.isnan(value), 0.0, contribution))


def one_by_one(tangents: Tangents) -> list[tuple[int, list[Array | None]]]:
    """Return each tangent alone, with the number of its input: None stands for all others."""
    moving = [i for i, tangent in enumerate(tangents) if tangent is not None]
    return [(i, [tangent if j == i else None for j, tangent in enumerate(tangents)]) for i in moving]


def _rests(node: Operation, values: Sequence[Array], rests: Sequence[Array]) -> Array | bool:
    if node.primitive.flat is None:
        return False
    found: Array | bool = True
    for i, flat in zip(node.inputs, flat_slots(node, values), strict=True):
        found = found & (rests[i] | flat)
    return found
