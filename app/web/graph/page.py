"""The page `/graph`: backpropagation without descent. Its HTML holds the formula before any script runs."""

from contextlib import suppress
from math import isfinite
from typing import Any, NamedTuple

from fastapi import APIRouter, Request, Response

from app.expressions.language import CONSTANTS, FUNCTIONS
from app.expressions.parser import parse_many
from app.expressions.tokens import ExpressionError
from app.web.graph.example_formulas import EXAMPLES
from app.web.graph.words import SHORTCUTS
from app.web.service.codec import encode
from app.web.service.page_shell import page, shell
from app.web.service.shortcuts import aria_keys_of, keys_of

PARTS = ("formula", "modes", "caption", "table", "node", "slopes", "hessian", "methods")
"""What may be shown beside the picture."""

FIRST = EXAMPLES["product_and_sine"]

router = APIRouter(include_in_schema=False)
_EXAMPLES = encode([example._asdict() for example in EXAMPLES.values()]).decode()


class Field(NamedTuple):
    """A variable, and the number that stands in its field, as short as it can be written."""

    name: str
    value: str


@router.get("/graph")
async def graph_page(request: Request) -> Response:
    """A formula as a graph. A wrong value in the address never stops the page."""
    words = {
        **shell(request, "/graph"),
        **_formula(request.query_params.get("text"), request.query_params.get("start", "")),
        "ids": "",
        "show": PARTS,
        "examples": EXAMPLES.values(),
        "offered": _EXAMPLES,
        "shortcuts": SHORTCUTS,
        "keys": keys_of(SHORTCUTS),
        "aria_keys": aria_keys_of(SHORTCUTS),
        "functions": list(FUNCTIONS),
        "constants": list(CONSTANTS),
    }
    return page(request, "graph.html", words)


def _formula(text: str | None, start: str) -> dict[str, Any]:
    """The address's formula with a field for each variable; the first example when it cannot be read."""
    try:
        variables = parse_many(FIRST.text if text is None else text).variables
    except ExpressionError:
        return _formula(None, "")
    numbers = dict(FIRST.start) if text is None else {}
    numbers.update(_numbers(start))
    fields = [Field(name, repr(numbers.get(name, 1.0)).removesuffix(".0")) for name in variables]
    return {"text": FIRST.text if text is None else text, "fields": fields}


def _numbers(start: str) -> dict[str, float]:
    """The numbers by name that a text like `x:-1.2,y:1` holds; what is not a finite number is left out."""
    found = {}
    for pair in start.split(","):
        name, _, number = pair.partition(":")
        with suppress(ValueError):
            found[name.strip()] = float(number)
    return {name: number for name, number in found.items() if isfinite(number)}
