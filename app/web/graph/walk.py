"""A formula as a graph, walked in both directions, edge by edge. Nothing here can move a number."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.backpropagation import gather, pull_back
from app.derivatives.curvature import hessian
from app.derivatives.graph import Operation
from app.derivatives.walks import Walk, walk_back, walk_forward
from app.problems.expression_graph import up_to
from app.problems.node_words import node_words
from app.slope import Array
from app.web.graph.evaluated import Posed, check_node, pose
from app.web.graph.examples import WALKING
from app.web.graph.passes import passes
from app.web.graph.problem_for_descent import problem_for_descent
from app.web.graph.schemas import WalkRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute
from app.web.service.worker import computed

router = APIRouter(route_class=JsonRoute, tags=["How steep?"])


def answer(body: WalkRequest) -> dict[str, Any]:
    """The nodes with their numbers, both walks, and all first and second derivatives."""
    posed = pose(body)
    cache = _cache(posed, body)
    variables = body.expression.variables
    variable = body.variable or variables[0]
    backward = walk_back(posed.graph, cache)
    right = pull_back(posed.graph, posed.values_of_graph)
    forward = walk_forward(posed.whole.graph, posed.values, variables.index(variable))
    return {
        "variables": variables,
        "variable": variable,
        "outputs": posed.whole.outputs,
        "output": body.output,
        "theta": posed.theta,
        "nodes": _nodes(body, posed, cache, [backward.slopes, right, forward.slopes]),
        "backward": _passings(backward),
        "forward": _passings(forward),
        "wrong": [i for i, pair in enumerate(zip(backward.slopes, right, strict=True)) if _differ(*pair)],
        **_derivatives(posed),
        "passes": passes(body.expression, posed.whole),
        "alone": problem_for_descent(body, gather(posed.graph, right, posed.theta)),
    }


def _cache(posed: Posed, body: WalkRequest) -> list[Array]:
    """The values that the backward pass reads: one of them may be wrong."""
    cache = list(posed.values_of_graph)
    if body.cached is not None:
        cache[body.cached.node] = np.asarray(body.cached.value)
    return cache


def _nodes(
    body: WalkRequest, posed: Posed, cache: Sequence[Array], slopes: Sequence[Sequence[Array | None]]
) -> list[dict[str, Any]]:
    words = node_words(body.expression, posed.whole)
    return [
        {
            **words[i]._asdict(),
            "inputs": node.inputs if isinstance(node, Operation) else (),
            "value": posed.values[i],
            "cached": cache[i] if i < len(cache) else None,
            **dict(zip(("adjoint", "right", "tangent"), (_at(each, i) for each in slopes), strict=True)),
        }
        for i, node in enumerate(posed.whole.graph.nodes)
    ]


def _at(slopes: Sequence[Array | None], node: int) -> Array | None:
    """Nodes after the chosen output have no slope."""
    return slopes[node] if node < len(slopes) else None


def _passings(walk: Walk) -> list[dict[str, Any]]:
    return [passing._asdict() for passing in walk.passings]


def _differ(one: Array | None, other: Array | None) -> bool:
    return one is not None and other is not None and not np.array_equal(one, other, equal_nan=True)


def _derivatives(posed: Posed) -> dict[str, Any]:
    """The Jacobian by both modes, the largest relative difference between them, and the Hessian."""
    graph, count = posed.whole.graph, posed.theta.size
    by_rows = np.array([
        gather(graph, pull_back(up_to(graph, output), posed.values[: output + 1]), posed.theta)
        for output in posed.whole.outputs
    ])  # fmt: skip
    columns = [walk_forward(graph, posed.values, variable).slopes for variable in range(count)]
    by_columns = np.array([[_number(column[output]) for column in columns] for output in posed.whole.outputs])
    scale = np.maximum(np.abs(by_rows), np.abs(by_columns))
    difference = np.divide(np.abs(by_rows - by_columns), scale, out=np.zeros_like(scale), where=scale > 0)
    return {
        "jacobian": by_rows,
        "difference": difference.max(initial=0.0),
        "hessian": hessian(posed.graph, posed.theta),
    }


def _number(slope: Array | None) -> float:
    return 0.0 if slope is None else float(slope)


@router.post("/api/graph", summary="Walk through a formula", **documented_call(WALKING, WalkRequest, answer))
async def graph(request: Request, body: WalkRequest) -> Response:
    """Every value, every slope, and how it came about: each edge's incoming slope times its local slope.

    `backward` is reverse mode from the chosen output, `forward` is forward mode from the chosen variable.
    `wrong` lists the nodes whose derivative is wrong because of the value in `cached`. Nothing moves.
    """
    if body.cached is not None:
        check_node(pose(body), "cached.node", body.cached.node)
    return await computed(request, lambda keep_going: answer(body))
