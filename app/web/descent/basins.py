"""Basins: which minimum a racer reaches from each point of a grid, sent row by row as it is computed."""

from collections.abc import Generator, Mapping
from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import with_hessian
from app.slope import Array
from app.training.many_runs import ManyRuns, run_many
from app.training.minima import find_minima, grid, reach, reached
from app.training.race import price_of
from app.training.step import Training
from app.training.tasks import IN_PROCESS, Engine, KeepGoing, Task
from app.web.descent import words
from app.web.descent.basins_schema import BASINS, BasinsRequest
from app.web.descent.racers import graph_of, racers_of
from app.web.schemas.optimizer import chosen_optimizer
from app.web.schemas.plan import named_plan
from app.web.service.documented import documented_lines
from app.web.service.json_route import JsonRoute
from app.web.service.lines import Lines
from app.web.service.price_limits import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["Both together"])

ADDRESS = "/api/basins"

# What a task may take, and what makes up its time: roughly, on one core of a server.
TASK_SECONDS = 0.3
SECONDS_A_NODE = 2e-5
OPERATIONS_A_SECOND = 3e8


def lines(body: BasinsRequest, engine: Engine, keep_going: KeepGoing) -> Generator[object, None, None]:
    """What is sent: first the axes and the minima, then rows as they are computed, then an end."""
    graph = graph_of(body.race)
    source, optimizer = with_hessian(backpropagation()), chosen_optimizer(named_plan("damped_newton"))
    search = Training(lambda count: graph, lambda count: source, optimizer)
    minima, losses = find_minima(search, body.window, keep_going)
    starts = grid(body.window, body.resolution, body.resolution)
    yield {
        "kind": "start",
        "variables": body.problem.labels,
        "x": starts[0, :, 0],
        "y": starts[:, 0, 1],
        "minima": [{"point": point, "value": value} for point, value in zip(minima, losses, strict=True)],
        "reach": reach(body.window),
        "steps": body.steps,
    }
    firsts = range(0, body.resolution, _rows_at_once(body))
    tasks = [_task(body, starts[first : first + firsts.step], minima) for first in firsts]
    for done in engine.results(tasks, keep_going):
        yield {"kind": "rows", "first": firsts[done.number], "reached": done.result}
    yield {"kind": "end"}


def reached_from(
    keep_going: KeepGoing, fields: Mapping[str, Any], starts: Array, minima: Array
) -> list[list[int]]:
    """For each start (rows, columns, 2), the place of the minimum that is reached, or what became of it."""
    body = BasinsRequest.model_validate(fields)
    graph = graph_of(body.race)
    points = starts.reshape(-1, 2)
    [racer] = racers_of(body.race, graph)
    with np.errstate(all="ignore"):
        runs = ManyRuns(lambda rates: racer.training, graph)
        ends = run_many(runs, points, np.ones(len(points)), body.steps, keep_going)
        found = reached(graph, points, ends, minima, reach(body.window))
    rows: list[list[int]] = found.reshape(starts.shape[:-1]).tolist()
    return rows


def _task(body: BasinsRequest, starts: Array, minima: Array) -> Task:
    return Task(reached_from, {"fields": body.fields, "starts": starts, "minima": minima})


def _operations(body: BasinsRequest) -> int:
    """About how many operations one step of one run takes."""
    [racer] = racers_of(body.race, graph_of(body.race))
    return price_of(racer).operations


def _rows_at_once(body: BasinsRequest) -> int:
    nodes = len(graph_of(body.race).nodes)
    a_step = TASK_SECONDS / body.steps - nodes * SECONDS_A_NODE
    points = max(a_step, TASK_SECONDS / body.steps / 4) * OPERATIONS_A_SECOND / _operations(body)
    return max(1, int(points) // body.resolution)


def _example(body: BasinsRequest) -> list[object]:
    return [*lines(body, IN_PROCESS, lambda: True)]


@router.post(ADDRESS, summary="Which minimum is reached", **documented_lines(BASINS, BasinsRequest, _example))
async def basins(request: Request, body: BasinsRequest) -> Response:
    """From each point of a grid, the minimum that a racer comes near to within so many steps.

    The answer comes line by line, each a JSON object: first `start` with both axes and the minima, lowest
    first; then `rows` as they are computed, each number the place of a minimum among those, or −1 on its way,
    −2 diverged, −3 at rest where no minimum is listed: at a saddle, say, −4 where the function has no finite
    value at the start. At last `end`. Near is a hundredth
    of the window's diagonal. Minima are looked for by damped Newton from a coarse grid of the window, so a
    narrow one may be missed.

    Whoever disconnects stops it.
    """
    operations = _operations(body) * body.steps * body.resolution**2
    check_price("resolution", operations, MOST_OPERATIONS, OPERATIONS, words.FEWER_STARTS_OR_STEPS)
    engine: Engine = request.app.state.engine
    return Lines(
        request.app.state.worker,
        lambda keep_going: lines(body, engine, keep_going),
        operations,
        engine.is_elsewhere,
    )
