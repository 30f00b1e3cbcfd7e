"""The fields of an answer about a measurement, for all routes that measure; imports no optimizer."""

from collections.abc import Callable
from typing import Any

from app.derivatives.costs import CONVENTION, Cost
from app.derivatives.measurement import Measurement
from app.problems.problem_graph import NodeNumbers, ProblemGraph
from app.slope import Slope
from app.training.batches import batch_rows
from app.web.schemas.measurement import PointRequest


def graphs_by_count(request: PointRequest) -> Callable[[int], ProblemGraph]:
    """The graph of each step's batch, by the step's count. The graph of all rows is built only once."""
    problem = request.problem
    whole = problem.graph()

    def graph_at(count: int) -> ProblemGraph:
        rows = batch_rows(count, problem.rows, request.batch_size, request.seed)
        return whole if rows is None else problem.graph(rows)

    return graph_at


def measured(measurement: Measurement, nodes: NodeNumbers, example: int | None) -> dict[str, Any]:
    """The loss, its gradient, and the numbers of each node, as they go into an answer."""
    return {
        "value": measurement.slope.value,
        "gradient": measurement.slope.gradient,
        "nodes": nodes(measurement.values, measurement.adjoints, example),
    }


def second_derivatives(slope: Slope) -> dict[str, Any]:
    """The Hessian under its name, where it was measured."""
    return {} if slope.hessian is None else {"hessian": slope.hessian}


def priced(cost: Cost) -> dict[str, Any]:
    """What one measurement costs, and how that is counted."""
    return {**cost._asdict(), "convention": CONVENTION}
