"""One line of an explanation: a factor in symbols and with numbers, its value, and the product so far."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from app.explaining.mathml import written
from app.explaining.target import Target
from app.formula import Formula, equation
from app.slope import Array


class Result(NamedTuple):
    """Something that was worked out: what it is, the numbers in it, and what the engine has for it."""

    symbols: Formula
    numbers: Formula
    value: float | Array

    @property
    def fields(self) -> dict[str, Any]:
        """As it goes into an answer."""
        return {"symbols": written(self.symbols), "numbers": written(self.numbers), "value": self.value}


class Link(NamedTuple):
    """A neighbouring place to walk to; a row of the batch when `example` is given."""

    target: Target
    label: Formula
    example: int | None = None

    @property
    def fields(self) -> dict[str, Any]:
        """As it goes into an answer."""
        row = {} if self.example is None else {"example": self.example}
        return {"target": self.target.fields, **row, **written(self.label)}


class Line(NamedTuple):
    """One line.

    kind: what the line is about. says: the same in words. product: all factors so far, multiplied.
    """

    kind: str
    says: str
    factor: Result
    product: Result | None = None
    links: Sequence[Link] = ()

    @property
    def fields(self) -> dict[str, Any]:
        """As it goes into an answer."""
        return {
            "kind": self.kind,
            "says": self.says,
            **self.factor.fields,
            "product": self.product.fields if self.product else None,
            "links": [link.fields for link in self.links],
        }


def result(name: Formula, symbols: Formula, numbers: Formula, value: float | Array) -> Result:
    """`name = symbols`, and the numbers that go with it."""
    return Result(equation(name, symbols), numbers, value)
