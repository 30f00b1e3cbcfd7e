"""Races optimizers on one surface, each with its source; every step is returned with its parts."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.costs import CONVENTION
from app.derivatives.curvature import largest_curvature
from app.derivatives.graph import Graph
from app.slope import Array
from app.training import race as engine
from app.training.engines import in_order
from app.training.tasks import Task
from app.web.api.divergence import diverged_at
from app.web.descent.cartoon_fields import critical_fields, parts_of
from app.web.descent.racers import graph_of, racers_of
from app.web.descent.schemas import RACE, Racer, RaceRequest
from app.web.descent.words import FEWER_STEPS_OR_RACERS, NODES_TO_WALK_THROUGH
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.elsewhere import Elsewhere, is_for_others
from app.web.service.json_codec import decode, encode
from app.web.service.json_route import JsonRoute, computed
from app.web.service.price_limits import MOST_NUMBERS, MOST_OPERATIONS, check_price
from app.web.service.words import NUMBERS_IN_THE_ANSWER, OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["Both together"])

# For small graphs the time goes into the loop over nodes: about ten seconds for this many.
MOST_NODES_WALKED = 1_000_000
OPERATIONS_A_NODE = 10_000
"""How many operations take as long as walking through one node of a small graph."""
MOST_PARTS = 4


def answer(body: RaceRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """What each racer did, in the order in which they were named."""
    graph = graph_of(body)
    tracks = engine.race(racers_of(body, graph), body.steps, keep_going)
    return {
        "variables": body.problem.labels,
        "racers": [
            _track(body, graph, racer, track) for racer, track in zip(body.racers, tracks, strict=True)
        ],
        "convention": CONVENTION,
    }


def _track(body: RaceRequest, graph: Graph, racer: Racer, track: engine.Track) -> dict[str, Any]:
    thetas = track.thetas
    return {
        "price": track.price._asdict(),
        "thetas": thetas,
        "values": track.losses,
        "gradients": track.gradients,
        "updates": track.updates,
        "parts": parts_of(racer.optimizer, track.steps) if body.parts else None,
        "critical": _critical(body, graph, racer, thetas[0]),
        "diverged": None if track.diverged is None else diverged_at(track.diverged),
    }


def _critical(body: RaceRequest, graph: Graph, racer: Racer, start: Array) -> dict[str, float] | None:
    """The critical learning rates by the largest curvature at the start; a black box does not tell it."""
    return None if body.black_box else critical_fields(racer.optimizer, largest_curvature(graph, start))


@router.post("/api/race", summary="Race on one surface", **documented_call(RACE, RaceRequest, answer))
async def race(request: Request, body: RaceRequest) -> Response:
    """Every step of every racer: points, values, gradients, updates, and what each update is made of.

    A racer that diverges stops there and the others go on. A price is what one step costs: races are
    compared at equal cost, not at equal steps.
    """
    price = check_prices(body)
    if is_for_others(request, price):
        tasks = _tasks(decode(await request.body()))
        return Elsewhere(
            request, lambda keep_going: _joined(in_order(request.app.state.engine, tasks, keep_going))
        )
    return await computed(request, lambda keep_going: answer(body, keep_going), price=price)


def _tasks(body: dict[str, Any]) -> list[Task]:
    """One for each racer: racers know nothing of one another."""
    return [Task(alone, {"body": {**body, "racers": [racer]}}) for racer in body["racers"]]


def alone(keep_going: KeepGoing, body: dict[str, Any]) -> dict[str, Any]:
    """The answer to a race that has been checked, as a task."""
    with np.errstate(all="ignore"):
        return answer(RaceRequest.model_validate(body), keep_going)


def _joined(answers: Sequence[dict[str, Any]]) -> bytes:
    """The answer to the race of all of them."""
    return encode({**answers[0], "racers": [track for each in answers for track in each["racers"]]})


def check_prices(body: RaceRequest) -> int:
    """The operations of a race, or what takes as long. Raises Refusal where it is too dear."""
    graph, remedy = graph_of(body), FEWER_STEPS_OR_RACERS
    steps = body.steps * len(body.racers)
    check_price("steps", steps * len(graph.nodes), MOST_NODES_WALKED, NODES_TO_WALK_THROUGH, remedy)
    operations = sum(engine.price_of(racer).operations for racer in racers_of(body, graph)) * body.steps
    check_price("steps", operations, MOST_OPERATIONS, OPERATIONS, remedy)
    numbers = steps * graph.size * (3 + (2 * MOST_PARTS if body.parts else 0))
    check_price("steps", numbers, MOST_NUMBERS, NUMBERS_IN_THE_ANSWER, remedy)
    return max(operations, steps * len(graph.nodes) * OPERATIONS_A_NODE)
