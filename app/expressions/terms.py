"""An expression is a plain list of terms in order: every term comes after the terms it needs.

The same term is kept only once, however often it is written: x·y + sin(x·y) holds one product.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Number(NamedTuple):
    """A constant; pi and e keep their name."""

    value: float
    name: str = ""


class Variable(NamedTuple):
    """A name whose value is chosen later."""

    name: str


class Call(NamedTuple):
    """An operation, by the name of its primitive, on terms before it, by their positions."""

    name: str
    inputs: tuple[int, ...]


Term = Number | Variable | Call


class Expression(NamedTuple):
    """Terms in order, and the positions of those that are asked for: one for `x*y`, two for `x*y; x`."""

    terms: tuple[Term, ...]
    outputs: tuple[int, ...]

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the variables, in the order of their first appearance."""
        return tuple(term.name for term in self.terms if isinstance(term, Variable))


class Size(NamedTuple):
    """How large an expression is.

    written: numbers, variables and operations, each as often as it is written out in full.
    shared: the same, each counted once, however often it is used.
    """

    written: int
    shared: int


class TermList:
    """Collects terms; adding one that is there already returns the position where it stands."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms: list[Term] = list(terms)
        self._positions = {term: position for position, term in enumerate(self.terms)}

    def add(self, term: Term) -> int:
        """Return the position of the term, which is new if it was not there."""
        position = self._positions.setdefault(term, len(self.terms))
        if position == len(self.terms):
            self.terms.append(term)
        return position

    def expression(self, outputs: Sequence[int]) -> Expression:
        """Return the expression of these outputs, without the terms that none of them needs."""
        needed = set(outputs)
        for position in range(len(self.terms) - 1, -1, -1):
            if position in needed:
                needed.update(inputs_of(self.terms[position]))
        new = {old: position for position, old in enumerate(sorted(needed))}
        return Expression(
            tuple(renumbered(self.terms[old], new) for old in new), tuple(new[i] for i in outputs)
        )


def inputs_of(term: Term) -> tuple[int, ...]:
    """Return the positions that a term needs."""
    return term.inputs if isinstance(term, Call) else ()


def renumbered(term: Term, new: dict[int, int] | Sequence[int]) -> Term:
    """Return the term with each of its inputs at its new position."""
    return Call(term.name, tuple(new[i] for i in term.inputs)) if isinstance(term, Call) else term


def size(expression: Expression) -> Size:
    """Count the terms of an expression, both ways."""
    written: list[int] = []
    for term in expression.terms:
        written.append(1 + sum(written[i] for i in inputs_of(term)))
    return Size(sum(written[i] for i in expression.outputs), len(expression.terms))
