"""The page `/graph`: backpropagation without descent. It carries its formula before any script runs."""

from contextlib import suppress
from math import isfinite
from typing import Any, NamedTuple

from fastapi import APIRouter, Request, Response

from app.expressions.expression_error import ExpressionError
from app.expressions.parser import parse_many
from app.web.graph.example_formulas import OFFERS
from app.web.service.codec import encode
from app.web.service.page_shell import Shortcut, page, shell
from app.web.service.script_imports import scripts_behind

FIRST = OFFERS["product_and_sine"]

SHORTCUTS = (
    Shortcut(("Space",), "play or pause"),
    Shortcut(("←", "→"), "previous, next node or edge"),
    Shortcut(("Shift ←", "Shift →"), "previous, next pass"),
    Shortcut(("Home", "End"), "before the first, after the last step"),
    Shortcut(("−", "+"), "slower, faster"),
    Shortcut(("M",), "reverse mode or forward mode"),
    Shortcut(("F",), "type a formula"),
    Shortcut(("?",), "this list"),
)

router = APIRouter(include_in_schema=False)
MODULES = scripts_behind("graph/main.js")
_OFFERED = encode([offer._asdict() for offer in OFFERS.values()]).decode()


class Field(NamedTuple):
    """A variable, and the number that stands in its field, as short as it can be written."""

    name: str
    value: str


@router.get("/graph")
async def graph_lab(request: Request) -> Response:
    """A formula as a graph. A wrong value in the address never stops the page."""
    words = {
        **shell(request, "/graph"),
        **_formula(request.query_params.get("text"), request.query_params.get("start", "")),
        "offers": OFFERS.values(),
        "offered": _OFFERED,
        "shortcuts": SHORTCUTS,
        "modules": MODULES,
    }
    return page(request, "graph.html", words)


def _formula(text: str | None, start: str) -> dict[str, Any]:
    """The formula of the address with a field for each variable; the first one when it cannot be read."""
    try:
        variables = parse_many(FIRST.text if text is None else text).variables
    except ExpressionError:
        return _formula(None, "")
    numbers = dict(FIRST.start) if text is None else {}
    numbers.update(_numbers(start))
    fields = [Field(name, repr(numbers.get(name, 1.0)).removesuffix(".0")) for name in variables]
    return {"text": FIRST.text if text is None else text, "fields": fields}


def _numbers(start: str) -> dict[str, float]:
    """What `x:-1.2,y:1` says, without what is no number."""
    found = {}
    for pair in start.split(","):
        name, _, number = pair.partition(":")
        with suppress(ValueError):
            found[name.strip()] = float(number)
    return {name: number for name, number in found.items() if isfinite(number)}
