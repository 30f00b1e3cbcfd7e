"""What each node of an expression's graph is called, and how its value and its local slopes are written."""

from collections.abc import Sequence
from typing import NamedTuple

from app.derivatives.graph import Operation, Parameter
from app.expressions.derivative_rules import RULES
from app.expressions.simplification import simplify
from app.expressions.symbols import Symbol
from app.expressions.terms import Call, Expression, Number, Term, TermList, Variable
from app.expressions.writing import PRETTY, write, write_terms
from app.problems.expression_graph import ExpressionGraph

VALUE = "{v}"
"""Stands for the node's own value in a text; {0} and {1} stand for its inputs."""

LONGEST_TEXT = 200
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class NodeWords(NamedTuple):
    """How to speak of a node.

    kind: "variable", "number" or "operation". name: x, 2, v₃ or, for an output, f. formula: how the value
    comes from the inputs, "" without any. slopes: the derivative by each input, "" by a number. text: the
    whole sub-expression. In formula and slopes {0} and {1} stand for inputs and {v} for the value.
    """

    kind: str
    name: str
    formula: str
    slopes: tuple[str, ...]
    text: str


def node_words(expression: Expression, made: ExpressionGraph) -> list[NodeWords]:
    """Return the words for each node of the graph that was made of the expression."""
    texts = write_terms(expression, PRETTY, LONGEST_TEXT)
    names = _names(expression, made)
    return [
        _words(expression, made, node, names[node], "" if term is None else texts[term])
        for node, term in enumerate(made.terms)
    ]


def _names(expression: Expression, made: ExpressionGraph) -> list[str]:
    """Variables and numbers are called what they are; operations are numbered, outputs are f."""
    letter = "f" if "f" not in expression.variables else "out"
    names, count = [], 0
    for node in made.graph.nodes:
        if isinstance(node, Operation):
            count += 1
            names.append(f"v{count}".translate(_SUBSCRIPT))
        else:
            names.append(node.label)
    for number, position in enumerate(made.outputs, start=1):
        names[position] = letter if len(made.outputs) == 1 else letter + str(number).translate(_SUBSCRIPT)
    return names


def _words(expression: Expression, made: ExpressionGraph, node: int, name: str, text: str) -> NodeWords:
    here = made.graph.nodes[node]
    if not isinstance(here, Operation):
        kind = "variable" if isinstance(here, Parameter) else "number"
        return NodeWords(kind, name, "", (), text or name)
    term = expression.terms[made.terms[node] or 0]
    if here.primitive.name == "identity" or not isinstance(term, Call):
        return NodeWords("operation", name, "{0}", ("1",), text)
    inputs = [_stand_in(expression.terms[i], slot) for slot, i in enumerate(term.inputs)]
    slopes = tuple(_slope(term.name, inputs, slot) for slot in range(len(inputs)))
    return NodeWords("operation", name, _formula(term.name, inputs), slopes, text)


def _stand_in(term: Term, slot: int) -> Term:
    """Numbers stay what they are; everything else becomes a {0} or {1} to be filled in."""
    return term if isinstance(term, Number) else Variable(f"{{{slot}}}")


def _formula(name: str, inputs: Sequence[Term]) -> str:
    terms = TermList()
    positions = tuple(terms.add(term) for term in inputs)
    return write(terms.expression([terms.add(Call(name, positions))]), PRETTY)


def _slope(name: str, inputs: Sequence[Term], slot: int) -> str:
    """Return the derivative by one input as text; "" when that is a number."""
    if isinstance(inputs[slot], Number):
        return ""
    terms = TermList()
    value = Symbol(terms, terms.add(Variable(VALUE)))
    symbols = [Symbol(terms, terms.add(term)) for term in inputs]
    slope = RULES[name][slot](Symbol(terms, terms.add(Number(1.0))), value, *symbols)
    return write(simplify(terms.expression([slope.position])), PRETTY)
