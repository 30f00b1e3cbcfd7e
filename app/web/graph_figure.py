"""The picture of a formula's graph, without numbers: the page's script fills them in."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.derivatives.graph import Operation
from app.figures.graph import Drawn, graph_figure
from app.figures.palette import THEMES
from app.problems.expression_graph import expression_graph
from app.problems.node_words import NodeWords, node_words
from app.web.documented import documented_call
from app.web.graph_examples import DRAWING
from app.web.json_route import JsonRoute
from app.web.schemas.graph import DrawingRequest
from app.web.worker import computed

router = APIRouter(route_class=JsonRoute, tags=["What there is"])


def answer(body: DrawingRequest) -> dict[str, Any]:
    """A Plotly figure with the place of every node and edge, and what the formula is made of."""
    whole = expression_graph(body.expression)
    words = node_words(body.expression, whole)
    inputs = [node.inputs if isinstance(node, Operation) else () for node in whole.graph.nodes]
    names = [each.name for each in words]
    drawn = [
        Drawn(_title(each, [names[i] for i in into]), each.kind, into)
        for each, into in zip(words, inputs, strict=True)
    ]
    figure = graph_figure(drawn, THEMES[body.theme], body.compact)
    return {"figure": figure, "variables": body.expression.variables, "outputs": whole.outputs}


def _title(words: NodeWords, inputs: list[str]) -> str:
    """Such as v₃ = x·y."""
    return f"{words.name} = {words.formula.format(*inputs)}" if words.formula else words.name


@router.post(
    "/api/graph/figure", summary="Draw a formula", **documented_call(DRAWING, DrawingRequest, answer)
)
async def figure(request: Request, body: DrawingRequest) -> Response:
    """A formula as a graph in layers: from left to right, or from top to bottom when compact."""
    return await computed(request, lambda keep_going: answer(body))
