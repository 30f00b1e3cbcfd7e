"""What a request will cost, worked out before it starts, so that nobody waits for what is too much."""

from http import HTTPStatus

from app.derivatives.costs import count_operations
from app.derivatives.graph import Graph
from app.problems.networks import network_graph
from app.web.complaints import Complaint
from app.web.errors import Refusal
from app.web.schemas.measurement import DifferentiateRequest
from app.web.schemas.problem import NetworkProblem
from app.web.schemas.source import chosen_source

# About ten seconds of computing, and two for a single measurement, which nothing can interrupt.
MOST_OPERATIONS = 10_000_000_000
MOST_OPERATIONS_A_STEP = 2_000_000_000
# About 40 MB of JSON.
MOST_NUMBERS = 2_000_000
# The points of a grid are in memory together: about 400 MB.
MOST_COORDINATES = 32_000_000


def operations_of_a_step(request: DifferentiateRequest) -> int:
    """About how many operations one measurement takes. Raises Refusal when that is too much."""
    source = chosen_source(request.source, request.seed, request.count)
    cost = source.cost(_graph_of_one_row(request.problem))
    rows = len(request.problem.data.x)
    operations = (cost.forward + cost.backward) * min(request.batch_size or rows, rows)
    remedy = "backpropagation, fewer rows or fewer parameters"
    check_price("source", operations, MOST_OPERATIONS_A_STEP, "operations a step", remedy)
    return operations


def operations_of_evaluating(problem: NetworkProblem) -> int:
    """About how many operations it takes to find the loss at one point."""
    return count_operations(_graph_of_one_row(problem)).apply * len(problem.data.x)


def check_price(field: str, price: int, limit: int, unit: str, remedy: str) -> None:
    """Raise Refusal (422) when a price is above its limit; it names both."""
    if price > limit:
        message = f"This would take about {price:.2g} {unit}; the limit is {limit:.2g}."
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, Complaint(field, message, remedy))


def _graph_of_one_row(problem: NetworkProblem) -> Graph:
    """Every row costs the same, so the price of one is enough, and cheap to find."""
    return network_graph(problem.network, problem.data.x[:1], problem.data.y[:1]).graph
