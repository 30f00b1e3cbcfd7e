"""The fields of an answer about a measurement, for all routes that measure; imports no optimizer."""

from collections.abc import Callable
from typing import Any

from app.derivatives.costs import CONVENTION, Cost
from app.derivatives.measurement import Measurement
from app.problems.problem_graph import ProblemGraph
from app.slope import Slope
from app.training.batches import batch_rows
from app.training.predictions import deciding
from app.training.scores import rows_right
from app.web.schemas.measurement import PointRequest
from app.web.schemas.problem import NetworkProblem


def graphs_by_count(request: PointRequest) -> Callable[[int], ProblemGraph]:
    """The graph of each step's batch, by the step's count. The graph of all rows is built only once."""
    problem = request.problem
    whole = problem.graph()

    def graph_at(count: int) -> ProblemGraph:
        rows = batch_rows(count, problem.rows, request.batch_size, request.seed)
        return whole if rows is None else problem.graph(rows)

    return graph_at


def measured(request: PointRequest, graph: ProblemGraph, measurement: Measurement) -> dict[str, Any]:
    """The loss, its gradient, the numbers of each node, and how many rows of a network are right."""
    values = measurement.values
    fields = {
        "value": measurement.slope.value,
        "gradient": measurement.slope.gradient,
        "nodes": graph.nodes(values, measurement.adjoints, request.example),
    }
    if graph.outputs is None or not isinstance(request.problem, NetworkProblem):
        return fields
    outputs, targets = graph.outputs
    decide = deciding(request.problem.data.task, request.problem.loss)
    return {**fields, "right": rows_right(values[outputs], values[targets], decide)}


def second_derivatives(slope: Slope) -> dict[str, Any]:
    """The Hessian under its name, where it was measured."""
    return {} if slope.hessian is None else {"hessian": slope.hessian}


def priced(cost: Cost) -> dict[str, Any]:
    """What one measurement costs, and how that is counted."""
    return {**cost._asdict(), "convention": CONVENTION}
