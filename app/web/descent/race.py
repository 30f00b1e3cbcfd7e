"""A race: several rules, and several sources, descend the same surface; each step is kept with its parts."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.costs import CONVENTION
from app.training.race import price_of
from app.training.runs import Iteration, iterations
from app.training.stopped import Stopped
from app.web.api.divergence import diverged_at
from app.web.descent.examples import RACE
from app.web.descent.lanes import graph_of, lane_of, start_of, steepest_bend, value_at
from app.web.descent.rules import critical_rates, in_columns, parts_of
from app.web.descent.schemas.race import Racer, RaceRequest
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute
from app.web.service.price import MOST_NUMBERS, MOST_OPERATIONS, check_price
from app.web.service.worker import computed

router = APIRouter(route_class=JsonRoute, tags=["Both together"])

# Small graphs cost what it takes to walk from node to node: about ten seconds' worth.
MOST_NODES_WALKED = 1_000_000
MOST_PARTS = 4


def answer(body: RaceRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """What each racer did, in the order in which they were named."""
    return {
        "variables": body.problem.labels,
        "racers": [_track(body, racer, keep_going) for racer in body.racers],
        "convention": CONVENTION,
    }


def _track(body: RaceRequest, racer: Racer, keep_going: KeepGoing) -> dict[str, Any]:
    graph = graph_of(body)
    lane = lane_of(body, graph, racer)
    start = start_of(body, racer, lane.training)
    steps = []
    for step in islice(iterations(lane.training, start), body.steps):
        steps.append(step)
        if not keep_going():
            raise Stopped
    end = steps[-1].end.theta
    return {
        "price": price_of(lane)._asdict(),
        "thetas": np.array([*(step.start.theta for step in steps), end]),
        "values": np.array([*(step.measurement.slope.value for step in steps), value_at(graph, end)]),
        "gradients": np.array([step.measurement.slope.gradient for step in steps]),
        "updates": np.array([step.update for step in steps]),
        "parts": _parts(racer, steps) if body.parts else None,
        "critical": critical_rates(racer.optimizer, steepest_bend(body, graph, start.theta)),
        "diverged": diverged_at(steps[-1].start.count) if steps[-1].diverged else None,
    }


def _parts(racer: Racer, steps: Sequence[Iteration]) -> list[dict[str, Any]]:
    return in_columns(
        [
            parts_of(racer.optimizer, step.measurement.slope, step.start.state, step.start.theta)
            for step in steps
        ]
    )


@router.post("/api/race", summary="Race on one surface", **documented_call(RACE, RaceRequest, answer))
async def race(request: Request, body: RaceRequest) -> Response:
    """Every step of every racer: points, values, gradients, updates, and what each update is made of.

    A racer that diverges stops there and the others go on. A price is what one step costs: races are
    compared at equal cost, not at equal steps.
    """
    _check_prices(body)
    return await computed(request, lambda keep_going: answer(body, keep_going))


def _check_prices(body: RaceRequest) -> None:
    graph, remedy = graph_of(body), "fewer steps, fewer racers or a shorter expression"
    steps = body.steps * len(body.racers)
    check_price("steps", steps * len(graph.nodes), MOST_NODES_WALKED, "nodes to walk through", remedy)
    operations = sum(price_of(lane_of(body, graph, racer)).operations for racer in body.racers) * body.steps
    check_price("steps", operations, MOST_OPERATIONS, "operations", remedy)
    numbers = steps * graph.size * (3 + (2 * MOST_PARTS if body.parts else 0))
    check_price("steps", numbers, MOST_NUMBERS, "numbers in the answer", remedy)
