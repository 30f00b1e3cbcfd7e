"""The loss on a plane through the space of parameters, on which the pages draw a run."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.slope import Array
from app.training.landscape import landscape as losses_on
from app.training.plane import Plane
from app.training.planes import lay_along, lay_through
from app.web.api import words
from app.web.api.price_of_measuring import operations_of_evaluating
from app.web.api.run_points import check_price_of_run, points_of
from app.web.schemas.example_requests import LANDSCAPE
from app.web.schemas.landscape import LandscapeRequest
from app.web.schemas.run_points import RunPoints
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed
from app.web.service.price import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["Both together"])


def answer(body: LandscapeRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """The grid of losses, and what the plane is."""
    problem = body.problem
    graph = problem.graph().graph
    plane = _plane(body, keep_going)
    grid = losses_on(graph, plane, body.resolution, keep_going)
    return {
        **grid._asdict(),
        "centre": plane.centre,
        "directions": plane.directions,
        "explained": plane.explained,
        "kind": body.plane.entry.name,
        "labels": _labels(body),
    }


def _plane(body: LandscapeRequest, keep_going: KeepGoing) -> Plane:
    entry, path, runs, indices, settings = body.plane
    if entry.laid_through == "path":
        points = np.array(path) if runs is None else _passed(runs, keep_going)
        centre = None if body.centre is None else np.array(body.centre)
        plane = lay_along(entry.name, points, centre, settings)
    else:
        plane = lay_through(entry.name, _point(body), indices, settings)
    left, right, bottom, top = body.extent or plane.extent
    return plane._replace(extent=(left, right, bottom, top))


def _passed(runs: list[RunPoints], keep_going: KeepGoing) -> Array:
    """The points (points, P) of all runs."""
    return np.concatenate([points_of(f"plane.runs[{i}]", run, keep_going) for i, run in enumerate(runs)])


def _point(body: LandscapeRequest) -> Array:
    sent = body.centre or body.theta
    return body.problem.initial_point(body.seed) if sent is None else np.array(sent)


def _labels(body: LandscapeRequest) -> list[str]:
    """What the two axes are."""
    return list(body.plane.entry.axes or [body.problem.labels[index] for index in body.plane.indices])


@router.post(
    "/api/landscape", summary="See the loss around", **documented_call(LANDSCAPE, LandscapeRequest, answer)
)
async def landscape(request: Request, body: LandscapeRequest) -> Response:
    """The loss on a grid in a plane: along a run's two main directions, or along two parameters.

    The run is told by its path; or, where that is shorter, by its experiment: then its steps are taken again.
    A point theta is projected to ((theta − centre) · direction 1, (theta − centre) · direction 2).
    `explained` is the share of the path's variance that lies in the plane; null when there is no path.
    """
    price = _check_prices(body)
    return await computed(request, lambda keep_going: answer(body, keep_going), price=price)


def _check_prices(body: LandscapeRequest) -> int:
    points = body.resolution**2
    operations = operations_of_evaluating(body.problem) * points
    check_price("resolution", operations, MOST_OPERATIONS, OPERATIONS, words.LOWER_RESOLUTION_OR_FEWER_ROWS)
    for i, run in enumerate(body.plane.runs or []):
        operations += check_price_of_run(f"plane.runs[{i}]", run)
    return operations
