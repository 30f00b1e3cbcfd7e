"""The curve under a race in one variable: the function's values along a line."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.evaluation import loss
from app.web.descent.schemas import CURVE, CurveRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["Both together"])


def answer(body: CurveRequest) -> dict[str, Any]:
    """Evenly spaced values of the variable, and the function's value at each."""
    left, right = body.extent
    x = np.linspace(left, right, body.resolution)
    graph = body.problem.graph().graph
    return {"x": x, "value": loss(graph, x[:, None]), "label": body.problem.labels[0]}


@router.post(
    "/api/curve", summary="See a function of one variable", **documented_call(CURVE, CurveRequest, answer)
)
async def curve(request: Request, body: CurveRequest) -> Response:
    """The values of an expression of one variable, from the left end to the right."""
    return await computed(request, lambda keep_going: answer(body))
