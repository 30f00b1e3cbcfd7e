"""The value of a formula that differentiation wrote, where a factor of 0 meets an infinite one.

Word for word, 0 · ∞ is undefined, yet the slope may be known: xʸ log x goes to 0 with xʸ, b aᵇ⁻¹ is 0 all
along b = 0, and what is 0 all around, as the slope of relu below 0, stays 0 whatever it is multiplied by.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Constant, Graph, Operation
from app.derivatives.primitives.arithmetic import divide, multiply, power, subtract
from app.derivatives.primitives.elementary_functions import log
from app.derivatives.resting import resting_nodes
from app.slope import Array


def value_of_slope(graph: Graph, theta: Array, value: Array) -> Array:
    """Return the last node's value (), for a graph of single numbers at theta (P,).

    value: that of the formula that was differentiated. Where it is undefined, no limit is taken.
    """
    values = evaluate(graph, theta)
    if np.isnan(value) or not np.isnan(values[-1]):
        return values[-1]
    values = []
    with np.errstate(all="ignore"):
        for node in graph.nodes:
            here = node.value(theta, values)
            is_zero = isinstance(node, Operation) and np.isnan(here) and _is_zero(graph, node, values)
            values.append(np.zeros(()) if is_zero else here)
    return values[-1]


def _is_zero(graph: Graph, node: Operation, values: Sequence[Array]) -> bool:
    """Whether a product of 0 and an infinite factor, or a quotient of 0 and 0, has the limit 0."""
    if node.primitive is divide:
        return bool(values[node.inputs[0]] == 0) and _rests(graph, node.inputs[0], values)
    if node.primitive is not multiply:
        return False
    one, other = node.inputs
    return any(
        values[zero] == 0 and (_rests(graph, zero, values) or _outweighs(graph, zero, factor))
        for zero, factor in ((one, other), (other, one))
    )


def _rests(graph: Graph, position: int, values: Sequence[Array]) -> bool:
    """Whether a node stays the same, whatever parameters do."""
    start = Graph(graph.nodes[: position + 1], graph.size, graph.operations, graph.parameters)
    moving = [np.ones(()) if i in dict(graph.parameters) else None for i in range(position + 1)]
    return bool(resting_nodes(start, values, moving)[position])


def _outweighs(graph: Graph, zero: int, factor: int) -> bool:
    """Whether it is a power times the logarithm of its base, or an exponent times the power below it."""
    small, large = graph.nodes[zero], graph.nodes[factor]
    if not isinstance(large, Operation):
        return False
    if large.primitive is log and isinstance(small, Operation) and small.primitive is power:
        return _same(graph, small.inputs[0], large.inputs[0])
    if large.primitive is not power:
        return False
    exponent = graph.nodes[large.inputs[1]]
    if not isinstance(exponent, Operation) or exponent.primitive is not subtract:
        return False
    return _same(graph, zero, exponent.inputs[0])


def _same(graph: Graph, one: int, other: int) -> bool:
    """Whether two nodes are one, or the same number written twice."""
    a, b = graph.nodes[one], graph.nodes[other]
    return one == other or (
        isinstance(a, Constant) and isinstance(b, Constant) and bool(np.array_equal(a.array, b.array))
    )
