"""A formula as an address says it, ready for a page: its text, and a field for each variable."""

from typing import Any, NamedTuple

from app.expressions.parser import parse_many
from app.expressions.terms import Expression
from app.expressions.tokens import ExpressionError
from app.web.graph.offered_formulas import EXAMPLES, ExampleFormula
from app.web.service.address_numbers import start_in

FIRST = EXAMPLES["product_and_sine"]


class Field(NamedTuple):
    """A variable, and the number that stands in its field, as short as it can be written."""

    name: str
    value: str


class Formula(NamedTuple):
    """A readable formula, and a number for each of its variables."""

    text: str
    start: dict[str, float]

    def words(self) -> dict[str, Any]:
        """What the templates are told."""
        fields = [Field(name, repr(value).removesuffix(".0")) for name, value in self.start.items()]
        return {"text": self.text, "fields": fields}


def formula_at(text: str | None, start: str, example: ExampleFormula = FIRST) -> Formula:
    """The formula, or else the example, at a point such as `x:-1.2,y:1`; variables not named there are 1.

    Where the text cannot be read, the first example stands in its place.
    """
    try:
        variables = parse_many(example.text if text is None else text).variables
    except ExpressionError:
        return formula_at(None, "")
    numbers = dict(example.start) if text is None else {}
    numbers.update(start_in(start))
    values = {name: numbers.get(name, 1.0) for name in variables}
    return Formula(example.text if text is None else text, values)


def expression_at(text: str | None, example: ExampleFormula = FIRST) -> Expression:
    """The same formula, read."""
    try:
        return parse_many(example.text if text is None else text)
    except ExpressionError:
        return parse_many(FIRST.text)
