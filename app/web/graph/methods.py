"""Compares three methods: symbolic differentiation, central differences, and backpropagation."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives import backpropagation
from app.derivatives.costs import CONVENTION, count_operations
from app.derivatives.finite_differences import central_differences
from app.derivatives.value_of_slope import value_of_slope
from app.expressions.symbolic_derivative import derivative
from app.expressions.terms import Expression, TermList, size
from app.expressions.writing import PRETTY, write
from app.problems.expression_graph import expression_graph
from app.slope import Array
from app.web.graph.infinite import infinite_in
from app.web.graph.schemas import FORMULA, FormulaRequest
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["How steep?"])


def answer(body: FormulaRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """The derivative by each variable by three methods, and the size or the work of each."""
    alone = TermList(body.expression.terms).expression([body.expression.outputs[body.output]])
    variables = alone.variables
    theta = np.array([body.start[name] for name in variables])
    graph = expression_graph(alone).graph
    differences = central_differences()
    measured = backpropagation.measure(graph, theta)
    numerical, automatic = differences.measure(graph, theta).slope.gradient, measured.slope.gradient
    if not np.all(np.isfinite(measured.values[-1])):
        # Beside a gap there are values, and differences of them; but what has no value has no slope.
        numerical = automatic = np.full(len(variables), np.nan)
    texts = []
    for name in variables:
        if not keep_going():
            break
        texts.append(_symbolic(alone, name, theta, measured.values[-1]))
    found = {
        "formula": size(alone)._asdict(),
        "variables": [
            {"name": name, "symbolic": text, "numerical": by_differences, "automatic": by_walk}
            for name, text, by_differences, by_walk in zip(
                variables, texts, numerical, automatic, strict=True
            )
        ],
        "cost": {
            "evaluation": count_operations(graph).apply,
            "symbolic": _work_of(texts),
            "numerical": differences.cost(graph)._asdict(),
            "automatic": backpropagation.cost(graph)._asdict(),
            "convention": CONVENTION,
        },
    }
    return found | {"infinite": list(infinite_in(found["variables"], ["variables"]))}


def _symbolic(alone: Expression, name: str, theta: Array, value: Array) -> dict[str, Any]:
    """The derivative as a formula: its text, its value, and how large it is, written out and shared."""
    slope = derivative(alone, name)
    graph = expression_graph(slope, alone.variables).graph
    return {
        "text": write(slope, PRETTY),
        "value": value_of_slope(graph, theta, value) if np.all(np.isfinite(value)) else np.nan,
        "operations": count_operations(graph).apply,
        **size(slope)._asdict(),
    }


def _work_of(texts: list[dict[str, Any]]) -> dict[str, int]:
    """All formulas together."""
    return {field: sum(text[field] for text in texts) for field in ("written", "shared", "operations")}


@router.post(
    "/api/graph/methods",
    summary="Compare three ways to a slope",
    **documented_call(FORMULA, FormulaRequest, answer),
)
async def methods(request: Request, body: FormulaRequest) -> Response:
    """Symbolic, numerical and automatic differentiation of one output, side by side.

    `written` counts every number, variable and operation as often as it is written out; `shared` once.
    """
    return await computed(request, lambda keep_going: answer(body, keep_going))
