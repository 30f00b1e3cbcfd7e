"""What it costs to measure, as the graph of the problem counts it."""

from app.derivatives.costs import count_operations
from app.derivatives.graph import Graph
from app.problems.networks import network_graph
from app.web.price import check_price_of_a_step
from app.web.schemas.measurement import SlopeRequest
from app.web.schemas.problem import NetworkProblem


def operations_of_measuring(request: SlopeRequest) -> int:
    """About how many operations one measurement takes. Raises Refusal when that is too much."""
    cost = request.source_at(request.count).cost(_graph_of_one_row(request.problem))
    rows = len(request.problem.data.x)
    operations = (cost.forward + cost.backward) * min(request.batch_size or rows, rows)
    check_price_of_a_step("source", operations, "backpropagation, fewer rows or fewer parameters")
    return operations


def operations_of_evaluating(problem: NetworkProblem) -> int:
    """About how many operations it takes to find the loss at one point."""
    return count_operations(_graph_of_one_row(problem)).apply * len(problem.data.x)


def _graph_of_one_row(problem: NetworkProblem) -> Graph:
    """Every row costs the same, so the price of one is enough, and cheap to find."""
    return network_graph(problem.network, problem.data.x[:1], problem.data.y[:1]).graph
