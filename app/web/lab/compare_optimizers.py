"""Compares optimizers: the update of each rule for the same gradient."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.functions.vectors import cosine
from app.slope import Array
from app.web.api import update
from app.web.lab import words
from app.web.lab.schemas.compare_optimizers import CompareOptimizersRequest
from app.web.lab.schemas.example_requests import COMPARING_OPTIMIZERS
from app.web.schemas.optimizer import UpdateRequest, chosen_optimizer
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed
from app.web.service.price_limits import MOST_NUMBERS, check_price, check_price_of_a_step
from app.web.service.words import NUMBERS_IN_THE_ANSWER

router = APIRouter(route_class=JsonRoute, tags=["Which way?"])


def answer(body: CompareOptimizersRequest) -> dict[str, Any]:
    """The update of each rule, in the order in which they were sent."""
    gradient = np.array(body.slope.gradient, dtype=float)
    return {
        "gradient_length": np.linalg.norm(gradient),
        "optimizers": [_compared(request, gradient) for request in body.requests],
    }


def _compared(request: UpdateRequest, gradient: Array) -> dict[str, Any]:
    answered = update.answer(request)
    arrow = answered["update"]
    return {
        "name": request.optimizer.name,
        **answered,
        "length": np.linalg.norm(arrow),
        "downhill": cosine(arrow, -gradient),
    }


def _numbers_in_the_answer(request: UpdateRequest) -> int:
    """How long an update, the point after it, and the rule's memory are."""
    memory = chosen_optimizer(request.optimizer).init(np.zeros(len(request.theta)))
    return 2 * len(request.theta) + sum(kept.size for kept in memory.values())


@router.post(
    "/api/compare-optimizers",
    summary="One slope, many rules",
    **documented_call(COMPARING_OPTIMIZERS, CompareOptimizersRequest, answer),
)
async def compare_optimizers(request: Request, body: CompareOptimizersRequest) -> Response:
    """Each rule's update for the very same slope, as update answers it.

    `length` is how far the step goes. `downhill` is the cosine of its angle to the negative gradient: 1 is
    straight downhill, below 0 is uphill by the slope alone; null when nothing moves.
    """
    size = len(body.theta)
    operations = sum(each.optimizer.price(size) for each in body.requests)
    check_price_of_a_step("optimizers", operations, words.FEWER_RULES)
    numbers = sum(map(_numbers_in_the_answer, body.requests))
    check_price("optimizers", numbers, MOST_NUMBERS, NUMBERS_IN_THE_ANSWER, words.FEWER_RULES)
    return await computed(request, lambda keep_going: answer(body))
