"""One output of a formula, handed to the descent page with at most two variables."""

import math

import httpx
import pytest

from tests.web.graph.asking import answer

pytestmark = pytest.mark.anyio


async def test_each_output_alone_is_a_problem_for_descent(api: httpx.AsyncClient) -> None:
    body = {"text": "x*y + 1; sin(y)", "start": {"x": 1, "y": 2}, "output": 1}

    alone = (await answer(api, "/api/graph", body))["alone"]

    assert alone == {"text": "sin(y)", "start": {"y": 2}, "held": {}}
    problem = {"kind": "expression", "text": alone["text"], "start": alone["start"]}
    found = await answer(
        api, "/api/differentiate", {"problem": problem, "source": {"name": "backpropagation"}}
    )
    assert found["gradient"] == pytest.approx([math.cos(2)])


async def test_descent_gets_the_two_steepest_variables_and_the_others_held(api: httpx.AsyncClient) -> None:
    body = {"text": "a*b - 3*c^2 + d", "start": {"a": 5, "b": -0.5, "c": 2, "d": 1}}

    alone = (await answer(api, "/api/graph", body))["alone"]

    # The slopes are −0.5, 5, −12 and 1.
    assert alone["start"] == {"b": -0.5, "c": 2}
    assert alone["held"] == {"a": 5, "d": 1}
    problem = {"kind": "expression", "text": alone["text"], "start": alone["start"]}
    found = await answer(
        api, "/api/differentiate", {"problem": problem, "source": {"name": "backpropagation"}}
    )
    assert (found["value"], found["gradient"]) == (-13.5, [5, -12])


async def test_a_formula_without_variables_is_no_problem_for_descent(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/graph", {"text": "x; 2 + 3", "start": {"x": 1}, "output": 1})

    assert found["alone"]["text"] is None
    assert found["jacobian"] == [[1], [0]]
