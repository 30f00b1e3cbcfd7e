"""Symbols: Python's arithmetic operators on them build new terms of an expression."""

from dataclasses import dataclass
from typing import Union

from app.expressions.terms import Call, Number, Term, TermList, inputs_of

Operand = Union["Symbol", float]


@dataclass(frozen=True)
class Symbol:
    """A term of a list. Arithmetic writes further terms into the list, and returns their symbols."""

    terms: TermList
    position: int

    def __add__(self, other: Operand) -> "Symbol":
        return self.call("add", other)

    def __sub__(self, other: Operand) -> "Symbol":
        return self.call("subtract", other)

    def __mul__(self, other: Operand) -> "Symbol":
        return self.call("multiply", other)

    def __truediv__(self, other: Operand) -> "Symbol":
        return self.call("divide", other)

    def __pow__(self, other: Operand) -> "Symbol":
        return self.call("power", other)

    def __neg__(self) -> "Symbol":
        return self.call("negate")

    def __radd__(self, other: float) -> "Symbol":
        return self.number(other) + self

    def __rsub__(self, other: float) -> "Symbol":
        return self.number(other) - self

    def __rmul__(self, other: float) -> "Symbol":
        return self.number(other) * self

    def __rtruediv__(self, other: float) -> "Symbol":
        return self.number(other) / self

    @property
    def term(self) -> Term:
        """What this is the symbol of."""
        return self.terms.terms[self.position]

    @property
    def inputs(self) -> tuple["Symbol", ...]:
        """The symbols of what the term needs."""
        return tuple(Symbol(self.terms, i) for i in inputs_of(self.term))

    def is_call(self, name: str) -> bool:
        """Whether this is an operation of that name."""
        return isinstance(self.term, Call) and self.term.name == name

    def number(self, value: float) -> "Symbol":
        """Return the symbol of a number in the same list."""
        return Symbol(self.terms, self.terms.add(Number(float(value))))

    def call(self, name: str, *others: Operand) -> "Symbol":
        """Return the operation of this name on this symbol and on others."""
        inputs = (self, *(each if isinstance(each, Symbol) else self.number(each) for each in others))
        return Symbol(self.terms, self.terms.add(Call(name, tuple(each.position for each in inputs))))
