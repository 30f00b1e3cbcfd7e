"""What the rules trust at one point: the tangent, the parabola and the curvatures, beside the loss itself."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import with_hessian
from app.derivatives.graph import Graph
from app.training.local_models import POINTS, along_step, angle_between
from app.web.api.divergence import divergence
from app.web.api.measurement_fields import graphs_by_count
from app.web.api.price_of_measuring import operations_of, operations_of_evaluating
from app.web.api.spectrum_fields import spectrum_fields
from app.web.api.words import FEWER_ROWS_OR_PARAMETERS
from app.web.schemas.example_requests import LOCAL_VIEW
from app.web.schemas.local_view import LocalViewRequest
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["Both together"])

SOURCE = with_hessian(backpropagation())
EIGENVALUES = 9
"""Operations for each parameter, cubed (Golub and Van Loan, 2013, section 8.3)."""


def answer(body: LocalViewRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """Slope and curvatures at the point, the loss along the step, and the angle to the way to the end."""
    built = graphs_by_count(body)(body.count)
    theta = body.start()
    slope = SOURCE.measure(built.graph, theta).slope
    step = None if body.update is None else np.array(body.update)
    way = None if body.end is None else np.array(body.end) - theta
    return {
        "value": slope.value,
        "slope": np.linalg.norm(slope.gradient),
        "spectrum": spectrum_fields(slope, body.problem.labels, body.optimizer),
        "slice": None if step is None else along_step(built.graph, theta, slope, step, keep_going)._asdict(),
        "angle": None if way is None else angle_between(-slope.gradient, way),
        "kinks": _kinks(built.graph),
        "diverged": divergence(body.count, slope.value, slope.gradient),
    }


def _kinks(graph: Graph) -> list[str]:
    """The operations with kinks through which parameters reach the loss."""
    kinked = (node for _, node in graph.operations if node.primitive.zero_at_kink and any(node.wanted))
    return sorted({node.primitive.name for node in kinked})


@router.post(
    "/api/local-view",
    summary="See what rules trust",
    **documented_call(LOCAL_VIEW, LocalViewRequest, answer),
)
async def local_view(request: Request, body: LocalViewRequest) -> Response:
    """The tangent that gradient descent trusts and the parabola that Newton's method trusts, along a step.

    `slice.at` counts in steps: 0 is the point, 1 the end of the step. `spectrum` has the eigenvalues of the
    Hessian from the smallest up, the slope along each eigenvector, and the parameter it mainly lies along.
    `condition` is the largest eigenvalue over the smallest, null unless all are positive. `stable_rate` is
    2 / the largest eigenvalue: plain gradient descent on the parabola does not diverge below it; null unless
    that eigenvalue is positive. `stable_rate_of_rule` is the same for the rule that was sent, where known.
    `angle`, in degrees, is that between the way straight downhill and the way to `end`. At `kinks` second
    derivatives do not exist: there, all this is of the smooth piece that the point lies on.
    """
    price = _price(body)
    return await computed(request, lambda keep_going: answer(body, keep_going), price=price)


def _price(body: LocalViewRequest) -> int:
    """About how many operations it takes. Raises Refusal when they are too many."""
    measuring = operations_of(SOURCE, body, "problem", FEWER_ROWS_OR_PARAMETERS)
    rows = min(body.batch_size or body.problem.rows, body.problem.rows)
    looking = 0 if body.update is None else operations_of_evaluating(body.problem, rows) * POINTS
    return measuring + looking + EIGENVALUES * body.problem.size**3
