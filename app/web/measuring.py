"""Measure a slope and write down what was measured: shared by all routes that do, without any optimizer."""

from collections.abc import Callable, Sequence
from typing import Any

from app.derivatives.costs import CONVENTION, Cost
from app.derivatives.measurement import Measurement
from app.problems.networks import LayerNodes, NetworkGraph, network_graph
from app.problems.per_node import per_node
from app.slope import Slope
from app.training.batches import batch_rows
from app.web.schemas.measurement import SlopeRequest


def graphs_by_count(request: SlopeRequest) -> Callable[[int], NetworkGraph]:
    """The graph of each step's batch, by the step's count. The graph of all rows is built only once."""
    network, data = request.problem.network, request.problem.data
    whole = network_graph(network, data.x, data.y)

    def graph_at(count: int) -> NetworkGraph:
        rows = batch_rows(count, len(data.x), request.batch_size, request.seed)
        return whole if rows is None else network_graph(network, data.x[rows], data.y[rows])

    return graph_at


def measured(measurement: Measurement, layers: Sequence[LayerNodes], example: int | None) -> dict[str, Any]:
    """The loss, its gradient, and the numbers of each neuron, as they go into an answer."""
    numbers = per_node(layers, measurement.values, measurement.adjoints, example)
    return {
        "value": measurement.slope.value,
        "gradient": measurement.slope.gradient,
        "nodes": [layer._asdict() for layer in numbers],
    }


def second_derivatives(slope: Slope) -> dict[str, Any]:
    """The Hessian under its name, where it was measured."""
    return {} if slope.hessian is None else {"hessian": slope.hessian}


def priced(cost: Cost) -> dict[str, Any]:
    """What one measurement costs, and how that is counted."""
    return {**cost._asdict(), "convention": CONVENTION}
