"""Explains the slope by one weight, bias or neuron: the factors of the chain rule."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.backpropagation import backpropagation
from app.derivatives.directions import axis_direction
from app.derivatives.dual_numbers import push_forward, push_on
from app.derivatives.measurement import Measurement
from app.explaining.explanation import Explanation, fields
from app.explaining.target import Target
from app.problems.layer_factors import network_factors
from app.problems.networks import NetworkGraph, parameter_names
from app.slope import Array
from app.training.batches import batch_rows
from app.web.api.price_of_measuring import operations_of
from app.web.api.words import FEWER_ROWS_OR_PARAMETERS
from app.web.lab.schemas.example_requests import EXPLAINING
from app.web.lab.schemas.explain import ExplainRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["How steep?"])


def answer(body: ExplainRequest) -> dict[str, Any]:
    """The lines that lead to the slope, and the matrices of its layer."""
    problem, goal, rows = body.problem, body.target.target, _rows(body)
    built = problem.layered_graph(rows)
    measurement = backpropagation().measure(built.graph, body.start())
    index = _index(body, goal) if goal.is_parameter else None
    tangents = _tangents(built, measurement, goal, index)
    factors = network_factors(
        built, problem.network_data.y[rows], measurement.values, measurement.adjoints, tangents
    )
    if body.direction == "forward":
        slope = tangents[-1]
    else:
        slope = _adjoint(built, measurement, goal) if index is None else measurement.slope.gradient[index]
    explanation = Explanation(problem.network, goal, factors, float(np.asarray(slope)))
    return {**fields(explanation, body.direction), "direction": body.direction, "example": body.example}


def _rows(body: ExplainRequest) -> Array:
    """The rows of the data that are explained: the batch, or the chosen one of it."""
    rows = batch_rows(body.count, body.problem.rows, body.batch_size, body.seed)
    batch = np.arange(body.problem.rows) if rows is None else rows
    return batch if body.example is None else batch[body.example : body.example + 1]


def _index(body: ExplainRequest, goal: Target) -> int:
    """Which number of theta this parameter is."""
    network, source = body.problem.network, goal.source if goal.kind == "weight" else None
    names = [(name.layer, name.to, name.source) for name in parameter_names(network.layers, network.biases)]
    return names.index((goal.layer, goal.neuron, source))


def _node(built: NetworkGraph, goal: Target) -> int:
    """The node of the graph that holds this neuron's number."""
    nodes = built.layers[goal.layer]
    if goal.of == "value" or nodes.pre_activation is None:
        return nodes.value
    return nodes.pre_activation


def _tangents(
    built: NetworkGraph, measurement: Measurement, goal: Target, index: int | None
) -> list[Array | None]:
    """How every node changes with the target: by forward mode, from there on."""
    graph, values = built.graph, measurement.values
    if index is not None:
        return push_forward(graph, values, axis_direction(index, graph.size))
    node = _node(built, goal)
    started: list[Array | None] = [None] * len(values)
    width, rows = values[node].shape
    started[node] = np.outer(axis_direction(goal.neuron, width), np.ones(rows))
    return push_on(graph, values, started)


def _adjoint(built: NetworkGraph, measurement: Measurement, goal: Target) -> Array:
    """How the loss changes with a neuron. With several rows, each has its share of the mean."""
    adjoint = measurement.adjoints[_node(built, goal)]
    assert adjoint is not None
    return np.asarray(np.add.reduce(adjoint[goal.neuron]))


@router.post(
    "/api/explain", summary="Why is it so steep?", **documented_call(EXPLAINING, ExplainRequest, answer)
)
async def explain(request: Request, body: ExplainRequest) -> Response:
    """The chain rule for one slope: each factor in symbols, with numbers, and the product building up.

    Backwards from the loss, as backpropagation goes, or forwards from the parameter. Formulas are MathML with
    a plain text beside it. Links lead to the neighbouring factors: send a link's target, with its example
    where it has one, to walk there. `matrices` shows the same in matrix form, with dots beyond six by six;
    `computed` says where the neuron's own numbers come from, when one row is chosen.
    """
    operations_of(backpropagation(), body, "problem", FEWER_ROWS_OR_PARAMETERS)
    return await computed(request, lambda keep_going: answer(body))
