"""How steep is it? Measures the slope at one point, and changes nothing."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.web.api.divergence import divergence
from app.web.api.measurement_fields import graphs_by_count, measured, priced, second_derivatives
from app.web.api.price_of_measuring import operations_of_measuring
from app.web.schemas.example_requests import MEASURING
from app.web.schemas.measurement import DifferentiateRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["How steep?"])


def answer(body: DifferentiateRequest) -> dict[str, Any]:
    """The measurement at the point that was sent, and that point, unmoved."""
    built = graphs_by_count(body)(body.count)
    graph = built.graph
    source = body.source_at(body.count)
    theta = body.start()
    measurement = source.measure(graph, theta)
    slope = measurement.slope
    return {
        **measured(body, built, measurement),
        **second_derivatives(slope),
        "cost": priced(source.cost(graph)),
        "theta": theta,
        "diverged": divergence(body.count, slope.value, slope.gradient),
    }


@router.post(
    "/api/differentiate",
    summary="Measure the slope",
    **documented_call(MEASURING, DifferentiateRequest, answer),
)
async def differentiate(request: Request, body: DifferentiateRequest) -> Response:
    """The loss at theta, its gradient, every node's numbers, and what they cost.

    Nothing moves: there is no optimizer in this question, and theta comes back as it was.
    """
    price = operations_of_measuring(body)
    return await computed(request, lambda keep_going: answer(body), price=price)
