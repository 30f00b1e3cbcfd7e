"""Lays the plane that a request for a landscape asks for."""

from http import HTTPStatus

import numpy as np

from app.problems.networks import neurons_of
from app.slope import Array
from app.training.plane import Plane, at_right_angles, explained_share
from app.training.planes import lay_along, lay_through
from app.web.api import words
from app.web.api.run_points import points_of
from app.web.schemas.landscape import LandscapeRequest
from app.web.schemas.problem import NetworkProblem, Problem
from app.web.schemas.run_points import RunPoints
from app.web.service.attempt import KeepGoing
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal


def plane_of(body: LandscapeRequest, keep_going: KeepGoing) -> Plane:
    """The plane, with the window that is asked for, and its share of the path where one was sent."""
    path = _path(body, keep_going)
    entry, settings = body.plane.entry, body.plane.settings
    if entry.laid_through == "path":
        assert path is not None
        centre = None if body.centre is None else np.array(body.centre)
        plane = lay_along(entry.name, path, centre, settings)
    else:
        plane = lay_through(entry.name, _laid_through(body), settings)
        if path is not None:
            plane = plane._replace(explained=explained_share(plane.directions, path))
    left, right, bottom, top = body.extent or plane.extent
    return plane._replace(extent=(left, right, bottom, top))


def check_directions(body: LandscapeRequest) -> None:
    """Raise Refusal (422) when the directions that are sent span less than their number."""
    sent = body.plane.vectors.get("directions", [])
    if len(at_right_angles([np.array(one) for one in sent])) < len(sent):
        detail = ErrorDetail("plane.directions", *words.NOT_INDEPENDENT)
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, detail)


def _laid_through(body: LandscapeRequest) -> list[Array | int]:
    """What the plane is laid through, in the order in which it is built from that."""
    vectors = body.plane.vectors
    point = [_point(body)]
    parts: dict[str, list[Array | int]] = {
        "point": [],
        "parameters": [*body.plane.indices],
        "neurons": [_neurons(body.problem)],
        "slope": [np.array(vectors[name]) for name in ("gradient", "update") if name in vectors],
        "directions": [np.array(vectors.get("directions"))],
    }
    through = body.plane.entry.laid_through
    return [*np.array(vectors["ends"])] if through == "ends" else [*point, *parts[through]]


def _neurons(problem: Problem) -> Array:
    """Which neuron each weight leads to (P,); variables have none, so they are scaled all together."""
    return neurons_of(problem.network) if isinstance(problem, NetworkProblem) else np.zeros(problem.size, int)


def _path(body: LandscapeRequest, keep_going: KeepGoing) -> Array | None:
    """The points (points, P) that were sent, or those of the runs."""
    path, runs = body.plane.path, body.plane.runs
    if runs is not None:
        return _passed(runs, keep_going)
    return None if path is None else np.array(path)


def _passed(runs: list[RunPoints], keep_going: KeepGoing) -> Array:
    return np.concatenate([points_of(f"plane.runs[{i}]", run, keep_going) for i, run in enumerate(runs)])


def _point(body: LandscapeRequest) -> Array:
    sent = body.centre or body.theta
    return body.problem.initial_point(body.seed) if sent is None else np.array(sent)
