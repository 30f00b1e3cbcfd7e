"""The loss on a plane through the space of parameters, on which the pages draw a run."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.graph import Graph
from app.training.landscape import barrier_on
from app.training.landscape import landscape as losses_on
from app.training.line import POINTS
from app.training.plane import Plane
from app.web.api import words
from app.web.api.plane import check_directions, plane_of
from app.web.api.price_of_measuring import operations_of_evaluating
from app.web.api.run_points import check_price_of_run
from app.web.api.whole_answer import whole_answer
from app.web.schemas.example_requests import LANDSCAPE
from app.web.schemas.landscape import LandscapeRequest
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_codec import decode, encode
from app.web.service.json_route import JsonRoute
from app.web.service.price_limits import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["Both together"])


def answer(body: LandscapeRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """The grid of losses, and what the plane is."""
    graph = body.problem.graph(body.rows()).graph
    plane = plane_of(body, keep_going)
    grid = losses_on(graph, plane, body.resolution, keep_going)
    return {
        **grid._asdict(),
        "centre": plane.centre,
        "directions": plane.directions,
        "explained": plane.explained,
        "kind": body.plane.entry.name,
        "labels": _labels(body, plane),
        "note": plane.note,
        "barrier": _barrier(body, graph, plane, keep_going),
    }


def _barrier(
    body: LandscapeRequest, graph: Graph, plane: Plane, keep_going: KeepGoing
) -> dict[str, Any] | None:
    """How high the loss rises between the ends of a line; None where no ends are sent."""
    if "ends" not in body.plane.vectors:
        return None
    start, end = np.array(body.plane.vectors["ends"])
    length = float(np.linalg.norm(end - start))
    return {**barrier_on(graph, plane, length, keep_going)._asdict(), "length": length}


def _labels(body: LandscapeRequest, plane: Plane) -> list[str]:
    """What the axes are."""
    axes = plane.axes or body.plane.entry.axes or [body.problem.labels[index] for index in body.plane.indices]
    return list(axes)[: len(plane.directions)]


@router.post(
    "/api/landscape", summary="See the loss around", **documented_call(LANDSCAPE, LandscapeRequest, answer)
)
async def landscape(request: Request, body: LandscapeRequest) -> Response:
    """The loss on a grid in a plane: along a run's main directions, two parameters, random directions, a
    gradient and its update, or on the line between two points, with the barrier there.

    The run is told by its path; or, where that is shorter, by its experiment: then its steps are taken again.
    A point theta is projected to ((theta − centre) · direction 1, (theta − centre) · direction 2).
    `explained` is the share of the path's variance that lies in the plane: of the squared distances of its
    points from their mean; null when there is no path. `barrier` is how high the loss rises over the straight
    line between the losses of both ends, `at` which share of the way between them; null where there are none.
    With a batch size it is the loss of the batch of step `count`; the plane `given` shows another window of a
    plane whose centre and directions are known.
    """
    check_directions(body)
    price = _check_prices(body)
    return await whole_answer(request, body, answer, encoded_answer, price)


def encoded_answer(keep_going: KeepGoing, body: bytes) -> bytes:
    """The answer to the body of a request that has been checked, as a task."""
    with np.errstate(all="ignore"):
        return encode(answer(LandscapeRequest.model_validate(decode(body)), keep_going))


def _check_prices(body: LandscapeRequest) -> int:
    points = body.resolution + POINTS if body.is_line else body.resolution**2
    rows = body.rows()
    operations = operations_of_evaluating(body.problem, None if rows is None else len(rows)) * points
    check_price("resolution", operations, MOST_OPERATIONS, OPERATIONS, words.LOWER_RESOLUTION_OR_FEWER_ROWS)
    for i, run in enumerate(body.plane.runs or []):
        operations += check_price_of_run(f"plane.runs[{i}]", run)
    return operations
