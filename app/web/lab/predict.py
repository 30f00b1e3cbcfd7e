"""Predictions of a network: on a grid over the plane, on its own rows, and on rows that a visitor types."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.web.api.price_of_measuring import operations_of_evaluating
from app.web.api.words import LOWER_RESOLUTION_OR_FEWER_ROWS
from app.web.lab import words
from app.web.lab.predict_maps import maps
from app.web.lab.predict_rows import predicted_rows
from app.web.lab.predict_scores import scores
from app.web.lab.schemas.example_requests import PREDICT
from app.web.lab.schemas.predict import PredictRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed
from app.web.service.price_limits import MOST_NUMBERS, MOST_OPERATIONS, check_price
from app.web.service.words import NUMBERS_IN_THE_ANSWER, OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["How good is it?"])


def answer(body: PredictRequest) -> dict[str, Any]:
    """Pictures, where a grid was asked for, and the scores."""
    problem, theta = body.problem, body.point()
    seen = problem.network_data
    return {
        "grid": None if body.grid is None else maps(problem, theta, body.grid),
        "rows": None if body.rows is None else predicted_rows(problem, theta, body.rows),
        "train": scores(problem, theta, seen.x, seen.y),
        "test": scores(problem, theta, seen.x_test, seen.y_test),
        "input_names": seen.input_names,
        "output_names": seen.output_names,
        "task": seen.task,
    }


@router.post("/api/predict", summary="See what it says", **documented_call(PREDICT, PredictRequest, answer))
async def predict(request: Request, body: PredictRequest) -> Response:
    """Outputs on a grid, a small map for each neuron, and loss, accuracy, confusion table or residuals.

    The loss here is that of the data alone, so that rows for training and for testing can be compared.
    A confusion table has a row for each right class, and a column for each class the network decided for.
    Rows of one's own go the way that the training rows went: standardised by these, then derived from.
    Logits mean yes above 0, other outputs above one half; of several classes the largest output counts.
    """
    price = _check_prices(body)
    return await computed(request, lambda keep_going: answer(body), price=price)


def _check_prices(body: PredictRequest) -> int:
    grid, data = body.grid, body.problem.data
    rows = len(data.x) + len(data.x_test) + len(body.rows or [])
    points = 0 if grid is None else grid.resolution**2
    small = 0 if grid is None else (grid.map_resolution or 0) ** 2
    operations = operations_of_evaluating(body.problem, rows + points + small)
    check_price("grid", operations, MOST_OPERATIONS, OPERATIONS, LOWER_RESOLUTION_OR_FEWER_ROWS)
    outputs = body.problem.layers[-1]
    numbers = 3 * rows * outputs + 2 * points * outputs + small * sum(body.problem.layers)
    check_price("grid", numbers, MOST_NUMBERS, NUMBERS_IN_THE_ANSWER, words.LOWER_RESOLUTION)
    return operations
