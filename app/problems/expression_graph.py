"""An expression becomes a graph: variables are its parameters, and each operation is one node."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.derivatives.graph import Graph, GraphBuilder
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.arithmetic import ARITHMETIC
from app.derivatives.primitives.elementary_functions import ELEMENTARY
from app.derivatives.primitives.identity import identity
from app.derivatives.primitives.primitive import Primitive
from app.expressions.language import FUNCTIONS, SYMBOLS
from app.expressions.terms import Call, Expression, Number, Variable
from app.expressions.writing import number_text

PRIMITIVES: dict[str, Primitive] = {
    **ARITHMETIC,
    **ELEMENTARY,
    **{name: row.primitive for name, row in ACTIVATIONS.items() if name in FUNCTIONS},
}
"""The primitive of each operation of the language, by its name there."""

REPEATED = "="
"""The label of an output that repeats a node: a variable by itself, or a node in the middle."""


class ExpressionGraph(NamedTuple):
    """The graph of an expression.

    outputs: the node of each output; the last node of the graph is the last of them. terms: for each node
    the term of the expression that it shows, None for a variable that does not appear.
    """

    graph: Graph
    outputs: tuple[int, ...]
    terms: tuple[int | None, ...]


def expression_graph(expression: Expression, variables: Sequence[str] | None = None) -> ExpressionGraph:
    """Return the graph over theta (..., P), the values of `variables` in this order.

    Without `variables` they are those of the expression, in the order of their first appearance. A variable
    that does not appear is still a part of theta. Numbers are not shared: each stands by what it is used in.
    Raises KeyError when a variable of the expression is not in `variables`.
    """
    names = expression.variables if variables is None else variables
    return _Nodes(expression, names).finished()


class _Nodes:
    """The nodes so far: which term each shows, and which node shows each variable and operation."""

    def __init__(self, expression: Expression, variables: Sequence[str]) -> None:
        self._expression = expression
        self._builder = GraphBuilder()
        self._shown: list[int | None] = []
        self._node_of: dict[int, int] = {}
        term_of = {term.name: i for i, term in enumerate(expression.terms) if isinstance(term, Variable)}
        for name in variables:
            self._show(term_of.get(name), self._builder.parameter((), name))

    def finished(self) -> ExpressionGraph:
        for i, term in enumerate(self._expression.terms):
            if isinstance(term, Call):
                inputs = [self._node(each) for each in term.inputs]
                label = SYMBOLS.get(term.name, term.name)
                self._show(i, self._builder.apply(PRIMITIVES[term.name], *inputs, label=label))
        outputs = [self._output(i) for i in self._expression.outputs]
        if outputs[-1] < len(self._shown) - 1:
            outputs[-1] = self._repeat(self._expression.outputs[-1])
        return ExpressionGraph(self._builder.graph(), tuple(outputs), tuple(self._shown))

    def _show(self, term: int | None, node: int) -> int:
        self._shown.append(term)
        if term is not None:
            self._node_of[term] = node
        return node

    def _node(self, i: int) -> int:
        """Return the node of a term; numbers get a new one for each use."""
        term = self._expression.terms[i]
        if isinstance(term, Number):
            return self._show(i, self._builder.constant(np.asarray(term.value), number_text(term)))
        return self._node_of[i]

    def _output(self, i: int) -> int:
        """Return where an output stands, as an operation after all parameters."""
        return self._node_of[i] if isinstance(self._expression.terms[i], Call) else self._repeat(i)

    def _repeat(self, i: int) -> int:
        return self._show(i, self._builder.apply(identity, self._node(i), label=REPEATED))
