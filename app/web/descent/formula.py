"""Parses a formula while it is typed: answers its variables, or where it is wrong."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.derivatives.unbounded_below import depth_of
from app.expressions.parser import parse
from app.expressions.tokens import ExpressionError
from app.problems.expression_graph import expression_graph
from app.web.descent.schemas import FormulaRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["What there is"])

_EXAMPLE = {"text": "x^2 + * y"}


def answer(body: FormulaRequest) -> dict[str, Any]:
    """The variables in order of first appearance, and how low it goes if it seems to have no bottom; or which
    character, from 0, is wrong, and why.
    """
    try:
        expression = parse(body.text)
    except ExpressionError as error:
        misread = {"position": error.position, "message": error.message, "allowed": error.allowed}
        return {"variables": None, "depth": None, "misread": misread}
    depth = depth_of(expression_graph(expression).graph)
    return {
        "variables": expression.variables,
        "depth": None if depth is None else depth._asdict(),
        "misread": None,
    }


@router.post("/api/formula", summary="Read a formula", **documented_call(_EXAMPLE, FormulaRequest, answer))
async def formula(request: Request, body: FormulaRequest) -> Response:
    """Which variables a text has when it is read as a formula, or where it stops being one.

    `depth` is a very low place where the function seems to fall without end, else null. Values alone prove
    nothing: so it says where, and how low.
    """
    return await computed(request, lambda keep_going: answer(body))
