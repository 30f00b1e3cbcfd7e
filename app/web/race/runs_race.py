"""Races runs on one network: all entries take each step together, and are seen on one landscape."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.costs import CONVENTION
from app.derivatives.evaluation import loss
from app.derivatives.stacked import stacked
from app.slope import Array
from app.training.chunks import chunks
from app.training.landscape import landscape
from app.training.lockstep import Course, lockstep
from app.training.plane import Plane, project
from app.training.shared_plane import explained, plane_of_paths, points_that_count
from app.web.api.divergence import diverged_at
from app.web.api.price_of_measuring import operations_of, operations_of_evaluating
from app.web.api.run import Run
from app.web.api.whole_answer import whole_answer
from app.web.race.field import Field
from app.web.race.schemas import RACE_OF_RUNS, RunsRaceRequest
from app.web.race.words import FEWER_STEPS_OR_ENTRIES, MAIN_DIRECTIONS, NUMBERS_TO_KEEP
from app.web.schemas.experiment import Experiment
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_codec import decode, encode
from app.web.service.json_route import JsonRoute
from app.web.service.price_limits import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["Both together"])

# About 50 MB: every point of every path is kept until the plane is laid.
MOST_KEPT = 6_000_000


def answer(body: RunsRaceRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """What each entry did, in the order in which they were named, and the plane that shows all of them."""
    field = Field(body)
    courses = lockstep(field.lanes, np.array(body.start), body.steps, field.stacked_at, keep_going)
    losses = [_losses(field, body, course, keep_going) for course in courses]
    paths = [points_that_count(course.thetas, values) for course, values in zip(courses, losses, strict=True)]
    plane = plane_of_paths(paths, None if body.indices is None else (body.indices[0], body.indices[1]))
    grid = landscape(field.whole, plane, body.resolution, keep_going)
    return {
        "entries": [
            {
                **_entry(course, values, plane),
                "cost": _cost(run, len(course.measured)),
                "explained": explained(plane, path),
                "shadow": _shadow(field, plane, path[-1]),
            }
            for course, values, run, path in zip(courses, losses, field.runs, paths, strict=True)
        ],
        "start": courses[0].thetas[0],
        "parameters": body.problem.labels,
        "plane": {"explained": plane.explained, "labels": _labels(body), "extent": plane.extent},
        "landscape": grid._asdict(),
        "convention": CONVENTION,
    }


def _losses(field: Field, body: RunsRaceRequest, course: Course, keep_going: KeepGoing) -> Array:
    """The loss on all rows (steps + 1,) at each point: where a step sees all rows, it has been measured."""
    known = course.measured if body.sees_all_rows else course.measured[:0]
    graph, rest = stacked(field.whole, [None]), course.thetas[len(known) :]
    parts = [loss(graph, rest[here]) for here in chunks(graph, rest[0], len(rest), keep_going)]
    return np.concatenate([known, *parts])


def _shadow(field: Field, plane: Plane, theta: Array) -> Array:
    """The loss where the plane shows a point: at its projection."""
    return loss(field.whole, plane.centre + project(plane, theta) @ plane.directions)


def _entry(course: Course, losses: Array, plane: Plane) -> dict[str, Any]:
    # 32-bit numbers are precise enough for a picture; what is beyond them is beyond any picture too.
    with np.errstate(all="ignore"):
        x, y = project(plane, course.thetas).astype(np.float32).T
    return {
        "losses": losses,
        "measured": course.measured,
        "x": np.ascontiguousarray(x),
        "y": np.ascontiguousarray(y),
        "theta": course.thetas[-1],
        "diverged": None if course.diverged is None else diverged_at(course.diverged),
    }


def _cost(run: Run, steps: int) -> dict[str, Any]:
    """What the first step costs, and the operations (steps + 1,) spent until each point of the path."""
    first, kinds = run.cost(), run.batches()
    epoch = np.repeat(
        [kind["forward"] + kind["backward"] + first["update"] for kind in kinds],
        [kind["batches"] for kind in kinds],
    )
    spent = np.cumsum(epoch[np.arange(steps) % len(epoch)])
    each = {name: number for name, number in first.items() if name != "convention"}
    return {**each, "operations": np.concatenate([[0], spent])}


def _labels(body: RunsRaceRequest) -> list[str]:
    """What the two axes are."""
    if body.indices is None:
        return list(MAIN_DIRECTIONS)
    return [body.problem.labels[index] for index in body.indices]


@router.post(
    "/api/runs-race",
    summary="Race runs on one network",
    **documented_call(RACE_OF_RUNS, RunsRaceRequest, answer),
)
async def runs_race(request: Request, body: RunsRaceRequest) -> Response:
    """Up to twelve runs from one start, taken step by step together; each is, bit for bit, the run alone.

    `losses` are those of all rows at each point, the start included; `measured` those of each step's batch.
    x and y are where the points lie in the plane, in 32 bits; `explained` is the share of a path's movement
    that lies in it, and `shadow` the loss where the last of its points that count is shown. `operations` are
    all that an entry has spent until each point. The plane is laid, and its window cut, by the points that
    count: those at which the loss is at most twice that of the start. A run that diverges stops there, says
    at which step, and the others go on.
    """
    price = check_prices(body)
    return await whole_answer(request, body, answer, encoded_answer, price)


def encoded_answer(keep_going: KeepGoing, body: bytes) -> bytes:
    """The answer to the body of a request that has been checked, as a task."""
    with np.errstate(all="ignore"):
        return encode(answer(RunsRaceRequest.model_validate(decode(body)), keep_going))


def check_prices(body: RunsRaceRequest) -> int:
    entries, points, remedy = len(body.entries), body.steps + 1, FEWER_STEPS_OR_ENTRIES
    of_steps = body.steps * sum(_price_of_a_step(*each) for each in enumerate(body.experiments()))
    check_price("steps", entries * points * body.problem.size, MOST_KEPT, NUMBERS_TO_KEEP, remedy)
    evaluated = entries * points + body.resolution**2
    operations = of_steps + evaluated * operations_of_evaluating(body.problem)
    check_price("steps", operations, MOST_OPERATIONS, OPERATIONS, remedy)
    return operations


def _price_of_a_step(position: int, experiment: Experiment) -> int:
    field = f"entries[{position}].source"
    updating = experiment.optimizer.price(experiment.problem.size)
    return operations_of(experiment.source_at(0), experiment, field) + updating
