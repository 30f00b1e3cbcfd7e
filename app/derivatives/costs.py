"""Costs are counted from the graph, not timed: how many operations each way of measuring takes.

The convention (it is printed wherever a cost is shown): a multiplication, an addition and a value of an
activation count one each; a derivative such as a (1 − a) counts what its formula shows. What the forward
pass has computed is not counted again in the backward pass. Where paths meet on the way back, adding what
they bring counts, and a multiplication by 1 does not. Averages over rows and constant factors of
the loss are not counted. Nothing is computed for the data: the first layer needs no input gradient. An
operation on complex numbers counts four: a multiplication takes six, an addition two.
"""

from collections import Counter
from collections.abc import Sequence
from math import prod
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph
from app.derivatives.primitives.primitive import OperationCost, Shape

CONVENTION = (
    "A multiplication, an addition and a value of an activation count one each. What the forward pass "
    "has computed is not counted again. Where paths meet on the way back, adding up counts as well. Averages "
    "over rows, constant factors and multiplications by 1 are not counted. An operation on complex numbers "
    "counts four."
)
OF_A_COMPLEX_NUMBER = 4


class Cost(NamedTuple):
    """What one measurement costs, for one run.

    forward: operations of one forward pass. backward: operations spent on the gradient beyond it, by the
    backward pass or by what replaces it. evaluations: how often the loss was evaluated.
    """

    forward: int
    backward: int
    evaluations: int
    backward_passes: int


def count_operations(graph: Graph) -> OperationCost:
    """Return the operations of one pass of each kind, the backward ones from the last node."""
    shapes = [np.shape(value) for value in evaluate(graph, np.zeros(graph.size))]
    costs = [
        node.primitive.cost([shapes[i] for i in node.inputs], node.wanted) for _, node in graph.operations
    ]
    added = _additions(graph, shapes)
    return OperationCost(*map(sum, zip(OperationCost(0, 0, added, added), *costs, strict=True)))


def _additions(graph: Graph, shapes: Sequence[Shape]) -> int:
    """Return the additions of a backward pass: one less than the paths that meet in each number."""
    paths = Counter({len(shapes) - 1: 1})
    for position, node in reversed(graph.operations):
        if paths[position]:
            paths.update(i for i, want in zip(node.inputs, node.wanted, strict=True) if want)
    return sum((met - 1) * prod(shapes[i]) for i, met in paths.items() if met)
