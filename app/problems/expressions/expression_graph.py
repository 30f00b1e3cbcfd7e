"""An expression becomes a graph: variables are its parameters, and each operation is one node."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.derivatives.graph import Graph, GraphBuilder
from app.derivatives.primitives.activations import identity
from app.problems.expressions.language import PRIMITIVES, SYMBOLS
from app.problems.expressions.terms import Call, Expression, Number, Term, Variable
from app.problems.expressions.writing import number_text

REPEATED = "="
"""The label of an output that repeats a node: a variable by itself, or a node in the middle."""


class ExpressionGraph(NamedTuple):
    """The graph of an expression, and where its terms and its outputs stand in it."""

    graph: Graph
    positions: tuple[int, ...]
    outputs: tuple[int, ...]


def expression_graph(expression: Expression, variables: Sequence[str] | None = None) -> ExpressionGraph:
    """Return the graph over theta (..., P), the values of `variables` in this order.

    Without `variables` they are those of the expression, in the order of their first appearance. A variable
    that does not appear is still a part of theta. The last node is the last output.
    Raises KeyError when a variable of the expression is not in `variables`.
    """
    builder = GraphBuilder()
    names = expression.variables if variables is None else variables
    parameters = {name: builder.parameter((), name) for name in names}
    positions: list[int] = []
    for term in expression.terms:
        positions.append(_add(builder, term, positions, parameters))
    outputs = [_output(builder, expression.terms[i], positions[i]) for i in expression.outputs]
    if outputs[-1] < max(*positions, *outputs):
        outputs[-1] = builder.apply(identity, outputs[-1], label=REPEATED)
    return ExpressionGraph(builder.graph(), tuple(positions), tuple(outputs))


def up_to(graph: Graph, position: int) -> Graph:
    """Return the graph that ends with the operation at this position, over the same theta.

    Every source measures the last node; this is how it measures another output, or any inner node.
    """
    return Graph(
        graph.nodes[: position + 1],
        graph.size,
        tuple((i, node) for i, node in graph.operations if i <= position),
        graph.parameters,
    )


def _add(builder: GraphBuilder, term: Term, positions: Sequence[int], parameters: dict[str, int]) -> int:
    if isinstance(term, Number):
        return builder.constant(np.asarray(term.value), number_text(term))
    if isinstance(term, Variable):
        return parameters[term.name]
    label = SYMBOLS.get(term.name, term.name)
    return builder.apply(PRIMITIVES[term.name], *(positions[i] for i in term.inputs), label=label)


def _output(builder: GraphBuilder, term: Term, position: int) -> int:
    """Return where an output stands, as an operation after all parameters."""
    if isinstance(term, Call):
        return position
    return builder.apply(identity, position, label=REPEATED)
