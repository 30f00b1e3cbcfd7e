"""Scores along a run: loss and share of right answers at each of its points, on both kinds of rows."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.slope import Array
from app.training.scores_of_run import scores_of_run
from app.web.api.price_of_measuring import operations_of_evaluating
from app.web.api.run_points import check_price_of_run, points_of
from app.web.lab import words
from app.web.lab.predict_scores import predictor_of
from app.web.lab.schemas.example_requests import SCORES
from app.web.lab.schemas.predict import ScoresRequest
from app.web.schemas.problem import NetworkProblem
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed
from app.web.service.price_limits import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["How good is it?"])


def answer(body: ScoresRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """The scores of all points, by kind of rows."""
    seen = body.problem.network_data
    thetas = (
        np.array(body.thetas, dtype=float) if body.run is None else points_of("run", body.run, keep_going)
    )
    return {
        "train": _scores(body.problem, thetas, seen.x, seen.y, keep_going),
        "test": _scores(body.problem, thetas, seen.x_test, seen.y_test, keep_going),
        "task": seen.task,
    }


def _scores(
    problem: NetworkProblem, thetas: Array, x: Array, y: Array, keep_going: KeepGoing
) -> dict[str, Array | None] | None:
    """Loss and accuracy (points,) on rows x and y as the network sees them; None without rows."""
    return scores_of_run(predictor_of(problem, x, y), thetas, keep_going)._asdict() if len(x) else None


@router.post("/api/scores", summary="See it get better", **documented_call(SCORES, ScoresRequest, answer))
async def scores(request: Request, body: ScoresRequest) -> Response:
    """Loss and accuracy, one number a point of the run; `test` is null where no rows are kept aside.

    They mean what they mean in /api/predict: the loss is that of the data alone, and accuracy is the share of
    right decisions. There is none for a regression, and null where the outputs are not finite.
    """
    data = body.problem.data
    rows = len(data.x) + len(data.x_test)
    points = body.thetas if body.run is None else body.run.counts
    operations = operations_of_evaluating(body.problem, rows) * len(points or [])
    check_price("thetas", operations, MOST_OPERATIONS, OPERATIONS, words.FEWER_POINTS)
    if body.run is not None:
        operations += check_price_of_run("run", body.run)
    return await computed(request, lambda keep_going: answer(body, keep_going), price=operations)
