"""Simplifies expressions: removes + 0, · 1 and − −, and does arithmetic on plain numbers.

Products with 0 become 0 too, so the simpler expression may be defined where the original is not.
"""

from collections.abc import Callable, Sequence

import numpy as np

from app.expressions.language import OPERATIONS
from app.expressions.symbols import Symbol
from app.expressions.terms import Call, Expression, Number, Term, TermList, renumbered
from app.expressions.writing import number_text

ZERO, ONE, MINUS_ONE = Number(0.0), Number(1.0), Number(-1.0)


def simplify(expression: Expression) -> Expression:
    """Return an expression that has the same value wherever all parts of the given one have a value."""
    terms = _SimpleTerms()
    new: list[int] = []
    for term in expression.terms:
        new.append(terms.add(renumbered(term, new)))
    return terms.expression([new[i] for i in expression.outputs])


class _SimpleTerms(TermList):
    """A list that takes in the simplest form of each term. What a rule writes is simplified as well."""

    def add(self, term: Term) -> int:
        """Return the position of a term of the same value."""
        if not isinstance(term, Call):
            return super().add(term)
        inputs = [Symbol(self, i) for i in term.inputs]
        number = _arithmetic(term.name, [each.term for each in inputs])
        if number is not None:
            return super().add(number)
        rule = _RULES.get(term.name)
        simpler = rule(*inputs) if rule else None
        return super().add(term) if simpler is None else simpler.position


def _arithmetic(name: str, inputs: Sequence[Term]) -> Number | None:
    """Return the value of an operation on numbers, if it is no longer to write: 3 − 1 is 2, but 1/3 stays."""
    numbers = [term for term in inputs if isinstance(term, Number) and not term.name]
    if len(numbers) < len(inputs):
        return None
    with np.errstate(all="ignore"):
        value = Number(float(OPERATIONS[name](*(np.float64(term.value) for term in numbers))))
    room = 1 + sum(len(number_text(term)) for term in numbers)
    return value if np.isfinite(value.value) and len(number_text(value)) <= room else None


def _sum(a: Symbol, b: Symbol) -> Symbol | None:
    if a.term == ZERO:
        return b
    if b.term == ZERO:
        return a
    return a - b.inputs[0] if b.is_call("negate") else None


def _difference(a: Symbol, b: Symbol) -> Symbol | None:
    if b.term == ZERO:
        return a
    if a.term == ZERO:
        return -b
    if a == b:
        return a.number(0)
    return a + b.inputs[0] if b.is_call("negate") else None


def _product(a: Symbol, b: Symbol) -> Symbol | None:
    if a.term == ZERO or b.term == ONE:
        return a
    if b.term == ZERO or a.term == ONE:
        return b
    if a.term == MINUS_ONE:
        return -b
    return _sorted_product(a, b)


def _sorted_product(a: Symbol, b: Symbol) -> Symbol | None:
    """Move signs out of a product, and its number to the front."""
    if a.is_call("negate"):
        return -(a.inputs[0] * b)
    if b.is_call("negate"):
        return -(a * b.inputs[0])
    if isinstance(b.term, Number) and not isinstance(a.term, Number):
        return b * a
    return None


def _quotient(a: Symbol, b: Symbol) -> Symbol | None:
    if a.term == ZERO or b.term == ONE:
        return a
    return -(a.inputs[0] / b) if a.is_call("negate") else None


def _power(a: Symbol, b: Symbol) -> Symbol | None:
    if b.term == ONE:
        return a
    # Even 0⁰ is 1, here as in the engine.
    return a.number(1) if b.term == ZERO else None


def _opposite(a: Symbol) -> Symbol | None:
    if a.is_call("negate"):
        return a.inputs[0]
    return a.inputs[1] - a.inputs[0] if a.is_call("subtract") else None


_RULES: dict[str, Callable[..., Symbol | None]] = {
    "add": _sum,
    "subtract": _difference,
    "multiply": _product,
    "divide": _quotient,
    "power": _power,
    "negate": _opposite,
}
