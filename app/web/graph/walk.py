"""A formula as a graph, walked in both directions, edge by edge. No variable changes."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.backpropagation import gather, pull_back
from app.derivatives.curvature import hessian
from app.derivatives.graph import Node, Operation
from app.derivatives.jacobian import (
    jacobian_by_columns,
    jacobian_by_rows,
    largest_difference,
    sizes_of_slopes,
)
from app.derivatives.no_value import why_no_value
from app.derivatives.walks import Walk, walk_back, walk_forward
from app.problems.node_words import node_words
from app.slope import Array
from app.web.graph.evaluated import Evaluated, check_node, evaluated
from app.web.graph.infinite import infinite_in
from app.web.graph.passes import passes
from app.web.graph.problem_for_descent import problem_for_descent
from app.web.graph.schemas import WALKING, WalkRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

# Where a node has no finite value, `no_value` says why, and no number stands for it.
_VALUES = ("value", "cached")

router = APIRouter(route_class=JsonRoute, tags=["How steep?"])


def answer(body: WalkRequest) -> dict[str, Any]:
    """The nodes with their numbers, both passes edge by edge, and all first and second derivatives."""
    formula = evaluated(body)
    cache = _cache(formula, body)
    variables = body.expression.variables
    variable = body.variable or variables[0]
    backward = walk_back(formula.graph, cache)
    right = pull_back(formula.graph, formula.values_of_graph)  # without the corrupted value
    forward = walk_forward(formula.whole.graph, formula.values, variables.index(variable))
    found = {
        "variables": variables,
        "variable": variable,
        "outputs": formula.whole.outputs,
        "output": body.output,
        "theta": formula.theta,
        "nodes": _nodes(body, formula, cache, [backward.slopes, right, forward.slopes]),
        "backward": _edges(backward),
        "forward": _edges(forward),
        "wrong": [i for i, pair in enumerate(zip(backward.slopes, right, strict=True)) if _differ(*pair)],
        **_derivatives(formula),
        "passes": passes(body.expression, formula.whole),
        "alone": problem_for_descent(body, gather(formula.graph, right, formula.theta)),
    }
    return found | {"infinite": [place for place in infinite_in(found) if place[-2] not in _VALUES]}


def _cache(formula: Evaluated, body: WalkRequest) -> list[Array]:
    """The values that the backward pass reads: one of them may be corrupted on request."""
    cache = list(formula.values_of_graph)
    if body.cached is not None:
        cache[body.cached.node] = np.asarray(body.cached.value)
    return cache


def _nodes(
    body: WalkRequest, formula: Evaluated, cache: Sequence[Array], slopes: Sequence[Sequence[Array | None]]
) -> list[dict[str, Any]]:
    words = node_words(body.expression, formula.whole)
    return [
        {
            **words[i]._asdict(),
            "inputs": node.inputs if isinstance(node, Operation) else (),
            "value": formula.values[i],
            "no_value": _why_no_value(formula, node, i),
            "cached": cache[i] if i < len(cache) else None,
            **dict(zip(("adjoint", "right", "tangent"), (_at(each, i) for each in slopes), strict=True)),
        }
        for i, node in enumerate(formula.whole.graph.nodes)
    ]


def _why_no_value(formula: Evaluated, node: Node, position: int) -> str | None:
    if not isinstance(node, Operation):
        return None
    inputs = [formula.values[i] for i in node.inputs]
    return why_no_value(node.primitive, inputs, formula.values[position])


def _at(slopes: Sequence[Array | None], node: int) -> Array | None:
    """Nodes after the chosen output have no slope."""
    return slopes[node] if node < len(slopes) else None


def _edges(walk: Walk) -> list[dict[str, Any]]:
    return [edge._asdict() for edge in walk.edges]


def _differ(one: Array | None, other: Array | None) -> bool:
    return one is not None and other is not None and not np.array_equal(one, other, equal_nan=True)


def _derivatives(formula: Evaluated) -> dict[str, Any]:
    """The Jacobian by reverse mode, how far it is from forward mode's, and the Hessian."""
    graph, outputs = formula.whole.graph, formula.whole.outputs
    by_rows = jacobian_by_rows(graph, formula.values, outputs, formula.theta)
    by_columns = jacobian_by_columns(graph, formula.values, outputs, formula.theta)
    sizes = sizes_of_slopes(graph, formula.values, outputs)
    return {
        "jacobian": by_rows,
        "difference": largest_difference(by_rows, by_columns, sizes),
        "hessian": hessian(formula.graph, formula.theta),
    }


@router.post("/api/graph", summary="Walk through a formula", **documented_call(WALKING, WalkRequest, answer))
async def graph(request: Request, body: WalkRequest) -> Response:
    """Every value and every slope, with its factors: each edge's incoming slope times its local slope.

    `backward` is reverse mode from the chosen output, `forward` is forward mode from the chosen variable.
    `wrong` lists the nodes whose derivative is wrong because of the value in `cached`. Nothing moves.
    `no_value` says why an operation has no finite value. JSON has no infinite numbers: `infinite` names the
    place of each infinite slope, and its sign.
    """
    if body.cached is not None:
        check_node(evaluated(body), "cached.node", body.cached.node)
    return await computed(request, lambda keep_going: answer(body))
