"""How many passes reverse and forward mode need for n inputs and m outputs, and how much work they are."""

from typing import Any

from app.derivatives.costs import CONVENTION, count_operations
from app.expressions.terms import Expression, TermList
from app.problems.expression_graph import ExpressionGraph, expression_graph


def passes(expression: Expression, whole: ExpressionGraph) -> dict[str, Any]:
    """Passes and operations for the whole Jacobian: reverse mode takes a pass for each output, forward mode
    one for each input."""
    operations = count_operations(whole.graph)
    inputs, outputs = whole.graph.size, len(whole.outputs)
    return {
        "inputs": inputs,
        "outputs": outputs,
        "evaluation": operations.apply,
        "reverse": {"passes": outputs, "operations": sum(_pulls(expression))},
        "forward": {"passes": inputs, "operations": inputs * operations.push},
        "convention": CONVENTION,
    }


def _pulls(expression: Expression) -> list[int]:
    """The operations of a backward pass from each output: only what it depends on takes part."""
    terms = TermList(expression.terms)
    return [
        count_operations(expression_graph(terms.expression([output])).graph).pull
        for output in expression.outputs
    ]
