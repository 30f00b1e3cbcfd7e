"""The Plotly figure of a formula's graph without data; the page's script fills it in."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.derivatives.graph import Operation
from app.expressions.parser import parse_many
from app.expressions.terms import Expression
from app.expressions.tokens import ExpressionError
from app.figures.colours import THEMES
from app.figures.graph import Drawn, graph_figure
from app.figures.nudge import nudge_figure
from app.problems.expression_graph import ExpressionGraph, expression_graph
from app.problems.node_words import NodeWords, node_words
from app.web.graph.schemas import DRAWING, DrawingRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["What there is"])


def answer(body: DrawingRequest) -> dict[str, Any]:
    """Plotly figures and what the formula is made of; or which character is wrong, from 0, and why."""
    try:
        expression = parse_many(body.text)
    except ExpressionError as error:
        misread = {"position": error.position, "message": error.message, "allowed": error.allowed}
        return {"figure": None, "nudge": None, "variables": None, "outputs": None, "misread": misread}
    whole = expression_graph(expression)
    colors = THEMES[body.theme]
    return {
        "figure": graph_figure(drawn(expression, whole), colors, body.compact),
        "nudge": nudge_figure(colors),
        "variables": expression.variables,
        "outputs": whole.outputs,
        "misread": None,
    }


def drawn(expression: Expression, whole: ExpressionGraph) -> list[Drawn]:
    """The nodes as the figure draws them."""
    words = node_words(expression, whole)
    inputs = [node.inputs if isinstance(node, Operation) else () for node in whole.graph.nodes]
    names = [each.name for each in words]
    return [
        Drawn(_title(each, [names[i] for i in into]), each.kind, into)
        for each, into in zip(words, inputs, strict=True)
    ]


def _title(words: NodeWords, inputs: list[str]) -> str:
    """Such as v₃ = x·y."""
    return f"{words.name} = {words.formula.format(*inputs)}" if words.formula else words.name


@router.post(
    "/api/graph/figure", summary="Draw a formula", **documented_call(DRAWING, DrawingRequest, answer)
)
async def figure(request: Request, body: DrawingRequest) -> Response:
    """A formula as a graph in layers: from left to right, or from top to bottom when compact."""
    return await computed(request, lambda keep_going: answer(body))
