"""The price of a measurement or an evaluation, counted from the problem's graph before it is computed."""

import numpy as np

from app.derivatives.costs import count_operations
from app.derivatives.graph import Graph
from app.derivatives.measurement import Source
from app.web.api import words
from app.web.schemas.measurement import PointRequest, SlopeRequest
from app.web.schemas.problem import Problem
from app.web.service.price_limits import check_price_of_a_step


def operations_of_measuring(request: SlopeRequest) -> int:
    """About how many operations one measurement takes. Raises Refusal when that is too much."""
    return operations_of(request.source_at(request.count), request)


def operations_of(
    source: Source,
    request: PointRequest,
    field: str = "source",
    remedy: str = words.BACKPROPAGATION_OR_FEWER_ROWS,
) -> int:
    """The same for any source. The field is what the refusal names, with a remedy."""
    cost = source.cost(_graph_of_one_row(request.problem))
    rows = request.problem.rows
    operations = (cost.forward + cost.backward) * min(request.batch_size or rows, rows)
    check_price_of_a_step(field, operations, remedy)
    return operations


def operations_of_evaluating(problem: Problem, rows: int | None = None) -> int:
    """About how many operations it takes to find the loss at one point, on so many rows (None: all)."""
    return count_operations(_graph_of_one_row(problem)).apply * (problem.rows if rows is None else rows)


def _graph_of_one_row(problem: Problem) -> Graph:
    """Every row costs the same, so the price of one is enough, and cheap to find."""
    return problem.graph(np.array([0])).graph
