"""Compares sources of gradients at one point: what each measures, how precisely, and at what cost."""

from statistics import median
from time import perf_counter
from typing import Any

from fastapi import APIRouter, Request, Response

from app.derivatives.backpropagation import backpropagation
from app.derivatives.graph import Graph
from app.derivatives.measurement import Source
from app.functions.vectors import cosine, relative_distance
from app.slope import Array
from app.training.chunks import Stopped
from app.web.api.measurement_fields import graphs_by_count, priced
from app.web.api.price_of_measuring import operations_of
from app.web.lab import words
from app.web.lab.schemas.example_requests import COMPARING_SOURCES
from app.web.lab.schemas.gradients import CompareSourcesRequest
from app.web.service.attempt import KeepGoing
from app.web.service.cache_headers import NO_STORE
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed
from app.web.service.price_limits import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["How steep?"])

MOST_TURNS = 5
ENOUGH_SECONDS = 0.05


def answer(body: CompareSourcesRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """What each source measures, in the order in which they were sent, beside backpropagation."""
    graph, *_ = graphs_by_count(body)(body.count)
    theta = body.start()
    slope = backpropagation().measure(graph, theta).slope
    return {
        "backpropagation": {"value": slope.value, "gradient": slope.gradient},
        "sources": [
            {"name": choice.name, **_compared(graph, theta, source, slope.gradient, keep_going)}
            for choice, source in zip(body.sources, body.made(), strict=True)
        ],
        "theta": theta,
        "timing": words.TIMING.format(turns=MOST_TURNS),
    }


def _compared(
    graph: Graph, theta: Array, source: Source, reference: Array, keep_going: KeepGoing
) -> dict[str, Any]:
    seconds: list[float] = []
    while len(seconds) < MOST_TURNS and sum(seconds) < ENOUGH_SECONDS:
        if not keep_going():
            raise Stopped
        start = perf_counter()
        measured = source.measure(graph, theta).slope
        seconds.append(perf_counter() - start)
    return {
        "value": measured.value,
        "gradient": measured.gradient,
        "distance": relative_distance(measured.gradient, reference),
        "cosine": cosine(measured.gradient, reference),
        "cost": priced(source.cost(graph)),
        "milliseconds": 1000 * median(seconds),
    }


@router.post(
    "/api/compare-sources",
    summary="One point, many sources",
    **documented_call(COMPARING_SOURCES, CompareSourcesRequest, answer),
)
async def compare_sources(request: Request, body: CompareSourcesRequest) -> Response:
    """Each source's gradient at the very same point, with its cost counted and its time measured.

    `distance` is how far it is from backpropagation's gradient, in lengths of that gradient; `cosine` is that
    of the angle between the two. Both are null where the gradient has no length.
    """
    prices = [operations_of(each, body, f"sources[{i}]") for i, each in enumerate(body.made())]
    price = sum(prices)
    check_price("sources", price, MOST_OPERATIONS, OPERATIONS, words.FEWER_SOURCES)
    not_stored = {"cache-control": NO_STORE}
    return await computed(request, lambda keep_going: answer(body, keep_going), not_stored, price)
