"""POST /api/graph: every value and slope by hand, edge by edge, and all derivatives."""

import math

import httpx
import numpy as np
import pytest

from app.web.graph.offered_formulas import EXAMPLES
from tests.web.graph.asking import SOFTMAX, SQUARE, answer

pytestmark = pytest.mark.anyio


async def test_every_value_and_every_slope_by_hand(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/graph", SQUARE)

    v = 2 + math.sin(1)
    nodes = {node["name"]: node for node in found["nodes"]}
    assert {name: node["value"] for name, node in nodes.items()} == pytest.approx(
        {"x": 1, "y": 2, "v₁": 2, "v₂": math.sin(1), "v₃": v, "2": 2, "f": v * v}
    )
    assert nodes["x"]["adjoint"] == pytest.approx(2 * v * (2 + math.cos(1)))
    assert nodes["y"]["adjoint"] == pytest.approx(2 * v)
    assert nodes["2"]["adjoint"] is None
    assert nodes["f"]["tangent"] == pytest.approx(2 * v * (2 + math.cos(1)))
    assert nodes["v₁"]["tangent"] == pytest.approx(2)


async def test_contributions_meet_at_x(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/graph", SQUARE)

    for one in [*found["backward"], *found["forward"]]:
        assert one["contribution"] == one["incoming"] * one["local"]
        assert one["after"] == one["contribution"] + (one["before"] or 0)
    assert [one["before"] is not None for one in found["backward"]] == [*[False] * 4, True, False]


async def test_the_hessian_by_hand(api: httpx.AsyncClient) -> None:
    body = {"text": "(1-x)^2 + 100*(y-x^2)^2", "start": {"x": -1.2, "y": 1}}

    found = await answer(api, "/api/graph", body)

    np.testing.assert_allclose(found["hessian"], [[1330, 480], [480, 200]], rtol=1e-12)


async def test_softmax_has_its_well_known_jacobian_and_as_many_passes_as_outputs_or_inputs(
    api: httpx.AsyncClient,
) -> None:
    body = {"text": SOFTMAX.text, "start": SOFTMAX.start, "output": 1, "variable": "c"}

    found = await answer(api, "/api/graph", body)

    p = np.exp(list(SOFTMAX.start.values()))
    p /= p.sum()
    np.testing.assert_allclose(found["jacobian"], np.diag(p) - np.outer(p, p), rtol=1e-12)
    assert found["difference"] < 1e-12
    passes = found["passes"]
    assert (passes["reverse"]["passes"], passes["forward"]["passes"]) == (3, 3)
    # Reverse mode walked from the second output, forward mode from the third input.
    slopes = {node["name"]: (node["adjoint"], node["tangent"]) for node in found["nodes"]}
    assert slopes["a"][0] == pytest.approx(-p[0] * p[1])
    assert slopes["f₁"][1] == pytest.approx(-p[0] * p[2])


async def test_one_loss_of_many_inputs_takes_one_pass_back(api: httpx.AsyncClient) -> None:
    xor = EXAMPLES["xor"]

    passes = (await answer(api, "/api/graph", {"text": xor.text, "start": xor.start}))["passes"]

    assert (passes["inputs"], passes["outputs"]) == (19, 1)
    assert (passes["reverse"]["passes"], passes["forward"]["passes"]) == (1, 19)
    assert passes["reverse"]["operations"] * 5 < passes["forward"]["operations"]


async def test_a_corrupted_value_spoils_the_slopes_that_are_computed_from_it(api: httpx.AsyncClient) -> None:
    right = await answer(api, "/api/graph", SQUARE)

    # The square reads v₃ on the way back: all slopes before it are wrong, and f's own is not.
    found = await answer(api, "/api/graph", {**SQUARE, "cached": {"node": 4, "value": 10}})

    assert [found["nodes"][i]["name"] for i in found["wrong"]] == ["x", "y", "v₁", "v₂", "v₃"]
    assert found["nodes"][4]["adjoint"] == 20
    assert found["nodes"][4]["right"] == right["nodes"][4]["adjoint"]
    assert (found["nodes"][4]["value"], found["nodes"][4]["cached"]) == (right["nodes"][4]["value"], 10)
    # Nobody reads a product that only enters a sum.
    assert (await answer(api, "/api/graph", {**SQUARE, "cached": {"node": 2, "value": 10}}))["wrong"] == []


async def test_theta_comes_back_as_it_was(api: httpx.AsyncClient) -> None:
    start = {"x": 0.1 + 0.2, "y": 1e-300}

    found = await answer(api, "/api/graph", {**SQUARE, "start": start})

    assert found["theta"] == list(start.values())


async def test_what_is_undefined_is_null(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/graph", {"text": "log(x)", "start": {"x": -1}})

    assert found["nodes"][-1]["value"] is None
    assert found["nodes"][0]["adjoint"] == -1
