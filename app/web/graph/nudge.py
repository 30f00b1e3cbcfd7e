"""Changes one node of a formula: the change of the output that its slope predicts, and the true one."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.backpropagation import pull_back
from app.derivatives.nudging import nudged
from app.slope import Array
from app.web.graph.evaluated import check_node, evaluated
from app.web.graph.schemas import NUDGING, NudgeRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

POINTS = 81
"""Of the curve: an odd number, so that the point itself is one of them."""

router = APIRouter(route_class=JsonRoute, tags=["How steep?"])


def answer(body: NudgeRequest) -> dict[str, Any]:
    """The predicted and the true change, and the curve around the point."""
    formula = evaluated(body)
    values = formula.values_of_graph
    adjoint = pull_back(formula.graph, values)[body.node]
    slope = _slope(adjoint, values[-1])
    after = nudged(formula.graph, values, body.node, np.asarray(body.change))
    changes = np.linspace(-body.reach, body.reach, POINTS)
    curve = nudged(formula.graph, values, body.node, changes)[-1]
    return {
        "before": values[-1],
        "after": after[-1],
        "adjoint": slope,
        "predicted": slope * body.change,
        "true": after[-1] - values[-1],
        "node": {"before": values[body.node], "after": after[body.node]},
        "values": after,
        "curve": {"change": changes, "value": np.broadcast_to(curve, changes.shape)},
    }


def _slope(adjoint: Array | None, value: Array) -> Array:
    """The slope of the output by a node: 0 where it does not lead there, undefined where the output is."""
    if not np.isfinite(value):
        return np.full((), np.nan)
    return np.zeros(()) if adjoint is None else adjoint


@router.post("/api/graph/nudge", summary="Nudge a node", **documented_call(NUDGING, NudgeRequest, answer))
async def nudge(request: Request, body: NudgeRequest) -> Response:
    """The change of the output that the node's adjoint predicts, and the true one.

    Everything after the node is computed again; the formula and its variables stay as they are.
    """
    check_node(evaluated(body), "node", body.node)
    return await computed(request, lambda keep_going: answer(body))
