"""A learning-rate range test: one run whose rate grows, and the loss that each step met."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.slope import Array
from app.training.range_test import range_test
from app.training.step import Training
from app.web.api.measurement_fields import graphs_by_count
from app.web.api.run import operations_of_an_iteration
from app.web.lab.sweep import words
from app.web.lab.sweep.critical_rates import critical_rate, start_curvature
from app.web.lab.sweep.example_requests import RANGE_TEST
from app.web.lab.sweep.schemas import RangeTestRequest
from app.web.schemas.optimizer import chosen_optimizer
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed
from app.web.service.price_limits import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["Many runs"])


def answer(body: RangeTestRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """The rates of the steps that were taken, the losses that they met, and what theory says of the start."""
    experiment = body.experiment
    plan = experiment.optimizer._replace(schedule=None)
    graph_at = graphs_by_count(experiment)
    training = Training(lambda count: graph_at(count).graph, experiment.source_at, chosen_optimizer(plan))
    rates = body.rates.numbers()
    losses = range_test(
        training, lambda rate: chosen_optimizer(plan.with_rate(rate)), experiment.start(), rates, keep_going
    )
    curvature = start_curvature(experiment, operations_of_an_iteration(experiment))
    return {
        "rates": rates,
        "losses": losses,
        "diverged": None if _is_whole(losses, rates) else len(losses) - 1,
        "critical": critical_rate(experiment.model_copy(update={"optimizer": plan}), curvature),
    }


def _is_whole(losses: Array, rates: Array) -> bool:
    return len(losses) == len(rates) and bool(np.isfinite(losses[-1]))


@router.post(
    "/api/range-test",
    summary="Test a range of learning rates",
    **documented_call(RANGE_TEST, RangeTestRequest, answer),
)
async def range_of_rates(request: Request, body: RangeTestRequest) -> Response:
    """One run whose learning rate grows from step to step (Smith, 2017, arXiv 1506.01186).

    A loss is that which the step with this rate met, before it was taken: of its batch, with its penalties.
    The run ends with a step that leaves the finite numbers; `diverged` says which. A schedule of the
    experiment is left out. `critical` is as in /api/sweep.
    """
    operations = operations_of_an_iteration(body.experiment) * body.rates.count
    check_price("rates.count", operations, MOST_OPERATIONS, OPERATIONS, words.FEWER_STEPS_OR_ROWS)
    return await computed(request, lambda keep_going: answer(body, keep_going), price=operations)
