"""Costs are counted from the graph, not timed: how many operations each way of measuring takes.

The convention (it is printed wherever a cost is shown): a multiplication, an addition and a value of an
activation count one each; a derivative such as a (1 − a) counts what its formula shows. What the forward
pass has computed is not counted again in the backward pass. Averages over rows and constant factors of
the loss are not counted. Nothing is computed for the data: the first layer needs no input gradient. An
operation on complex numbers counts four: a multiplication takes six, an addition two.
"""

from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph
from app.derivatives.primitives.primitive import OperationCost

CONVENTION = (
    "A multiplication, an addition and a value of an activation count one each. What the forward pass "
    "has computed is not counted again. Averages over rows and constant factors are not counted. An "
    "operation on complex numbers counts four."
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
    """Return the operations of one pass of each kind over the whole graph."""
    shapes = [np.shape(value) for value in evaluate(graph, np.zeros(graph.size))]
    costs = [
        node.primitive.cost([shapes[i] for i in node.inputs], node.wanted) for _, node in graph.operations
    ]
    return OperationCost(*map(sum, zip(OperationCost(0, 0, 0, 0), *costs, strict=True)))
