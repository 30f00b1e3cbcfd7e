"""One training iteration: measures the slope, then takes the step; the answer has a part for each."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.training.runs import iterations
from app.web.api.measurement_fields import second_derivatives
from app.web.api.run import Run, end_fields, operations_of_an_iteration
from app.web.schemas.example_requests import EXPERIMENT
from app.web.schemas.experiment import Experiment
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["Both together"])


def answer(body: Experiment) -> dict[str, Any]:
    """One iteration: what was measured, the update, and where it led."""
    run = Run(body)
    iteration = next(iterations(run.training, run.start))
    return {
        "measurement": {
            **run.measured(iteration),
            **second_derivatives(iteration.measurement.slope),
            "cost": run.measuring_cost(),
        },
        "update": iteration.update,
        **end_fields(iteration.end, body.count if iteration.diverged else None),
        "cost": run.cost(),
    }


@router.post("/api/step", summary="Measure, then step", **documented_call(EXPERIMENT, Experiment, answer))
async def step(request: Request, body: Experiment) -> Response:
    """One training iteration: the same as differentiate and then update, bit for bit."""
    price = operations_of_an_iteration(body)
    return await computed(request, lambda keep_going: answer(body), price=price)
