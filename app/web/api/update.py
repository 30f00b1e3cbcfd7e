"""Which way? Turns a slope into a step; it imports nothing about networks or backpropagation."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.descent.optimizer import move
from app.slope import Slope
from app.web.api.divergence import divergence
from app.web.schemas.example_requests import UPDATING
from app.web.schemas.optimizer import SlopeFields, UpdateRequest, chosen_optimizer
from app.web.schemas.state import starting_state
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["Which way?"])


def _slope(sent: SlopeFields) -> Slope:
    hessian = None if sent.hessian is None else np.array(sent.hessian, dtype=float)
    return Slope(sent.value, np.array(sent.gradient, dtype=float), hessian)


def answer(body: UpdateRequest) -> dict[str, Any]:
    """The update for a slope, and the point and the memory after it."""
    theta = np.array(body.theta, dtype=float)
    slope = _slope(body.slope)
    optimizer = chosen_optimizer(body.optimizer)
    arrow, state = optimizer.update(slope, starting_state(optimizer, body.state, theta), theta)
    moved = move(theta, arrow)
    return {
        "update": arrow,
        "theta": moved,
        "state": state,
        "cost": {"update": body.optimizer.price(theta.size)},
        "diverged": divergence(None, moved, *state.values()),
    }


@router.post("/api/update", summary="Take the step", **documented_call(UPDATING, UpdateRequest, answer))
async def update(request: Request, body: UpdateRequest) -> Response:
    """The update for a slope, and the point and the memory after it.

    Where the slope comes from does not matter. A made-up one works, because a step needs no problem.
    """
    return await computed(request, lambda keep_going: answer(body))
