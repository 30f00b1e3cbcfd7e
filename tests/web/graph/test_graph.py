"""The calls of the graph page: slopes by hand or by differences, honest answers, and nothing that moves."""

import math
import time
from typing import Any

import httpx
import numpy as np
import pytest

from app.web.graph.example_formulas import EXAMPLES
from tests.architecture import modules_with_route, reachable, read_imports, within
from tests.serving import ROOT
from tests.web.requests import Json, error_of

pytestmark = pytest.mark.anyio

SQUARE: Json = {"text": "(x*y + sin(x))**2", "start": {"x": 1, "y": 2}}
SOFTMAX = EXAMPLES["softmax"]
ADDRESSES = ("/api/graph", "/api/graph/methods", "/api/graph/nudge")


async def answer(api: httpx.AsyncClient, address: str, body: Json) -> Any:
    response = await api.post(address, json=body)
    assert response.status_code == 200, response.text
    return response.json()


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


@pytest.mark.parametrize("offer", EXAMPLES.values(), ids=list(EXAMPLES))
async def test_every_formula_on_offer_has_the_slopes_that_differences_measure(
    api: httpx.AsyncClient, offer: Any
) -> None:
    body = {"text": offer.text, "start": offer.start}

    found = await answer(api, "/api/graph", body)
    ways = await answer(api, "/api/graph/methods", body)

    assert found["difference"] < 1e-12
    assert [one["name"] for one in ways["variables"]]
    for one in ways["variables"]:
        column = found["variables"].index(one["name"])
        assert one["automatic"] == pytest.approx(found["jacobian"][0][column], rel=1e-12, abs=1e-300)
        assert one["symbolic"]["value"] == pytest.approx(one["automatic"], rel=1e-9, abs=1e-12)
        assert one["numerical"] == pytest.approx(one["automatic"], rel=1e-5, abs=1e-8)


async def test_a_row_of_diamonds_swells_when_it_is_written_out(api: httpx.AsyncClient) -> None:
    diamonds = EXAMPLES["diamonds"]

    ways = await answer(api, "/api/graph/methods", {"text": diamonds.text, "start": diamonds.start})

    symbolic = ways["cost"]["symbolic"]
    assert symbolic["written"] > 5 * symbolic["shared"]
    # x to the 16th has the slope 16 x to the 15th.
    assert ways["variables"][0]["automatic"] == pytest.approx(16 * 1.1**15, rel=1e-12)
    assert ways["cost"]["numerical"]["evaluations"] == 3
    assert ways["cost"]["automatic"]["backward_passes"] == 1


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


@pytest.mark.parametrize("node", [0, 2])
async def test_a_nudge_is_predicted_by_the_slope(api: httpx.AsyncClient, node: int) -> None:
    slope = (await answer(api, "/api/graph", SQUARE))["nodes"][node]["adjoint"]

    found = await answer(api, "/api/graph/nudge", {**SQUARE, "node": node, "change": 1e-6})

    assert found["predicted"] == slope * 1e-6
    assert found["true"] == pytest.approx(found["predicted"], rel=1e-5)


async def test_a_large_nudge_is_bent_by_the_curve(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/graph/nudge", {**SQUARE, "node": 2, "change": 0.5, "reach": 2})

    v = 2 + math.sin(1)
    assert found["predicted"] == pytest.approx(v)
    assert found["true"] == pytest.approx((v + 0.5) ** 2 - v**2)
    assert found["node"] == {"before": 2, "after": 2.5}
    np.testing.assert_allclose(found["curve"]["value"], (v + np.array(found["curve"]["change"])) ** 2)


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


@pytest.mark.parametrize("address", [*ADDRESSES, "/api/graph/figure"])
async def test_the_lab_never_loads_the_half_that_moves(address: str) -> None:
    (module,) = modules_with_route(ROOT / "app", address)

    assert [
        name for name in reachable(read_imports(ROOT / "app"), module) if within(name, "app.descent")
    ] == []


@pytest.mark.parametrize("address", ADDRESSES)
async def test_no_call_of_the_lab_knows_an_optimizer(api: httpx.AsyncClient, address: str) -> None:
    body = {**SQUARE, "optimizer": {"name": "adam"}}

    assert error_of(await api.post(address, json=body))["field"] == "optimizer"


async def test_theta_comes_back_as_it_was(api: httpx.AsyncClient) -> None:
    start = {"x": 0.1 + 0.2, "y": 1e-300}

    found = await answer(api, "/api/graph", {**SQUARE, "start": start})

    assert found["theta"] == list(start.values())


async def test_what_is_undefined_is_null(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/graph", {"text": "log(x)", "start": {"x": -1}})

    assert found["nodes"][-1]["value"] is None
    assert found["nodes"][0]["adjoint"] == -1


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": "x +"}, "text[3]"),
        ({"text": "x.__class__"}, "text[1]"),
        ({"text": "x" + "+x" * 5000}, "text[1000]"),
        ({"text": "-" * 100_000}, "text[1000]"),
        ({"text": "x*ｙ"}, "text[2]"),
        ({"text": "2^9999999*x"}, "text[1]"),
        ({"text": 5}, "text"),
        ({"start": {"x": 1}}, "start.y"),
        ({"start": {"x": 1, "y": 2, "z": 3}}, "start.z"),
        ({"output": 1}, "output"),
        ({"output": -1}, "output"),
        ({"step": 1}, "step"),
    ],
)
async def test_what_is_wrong_is_named(api: httpx.AsyncClient, address: str, change: Json, field: str) -> None:
    more = {"node": 0, "change": 1} if address.endswith("nudge") else {}
    begun = time.process_time()

    response = await api.post(address, json={**SQUARE, **more, **change})

    assert error_of(response)["field"] == field
    assert time.process_time() - begun < 0.25


@pytest.mark.parametrize(
    ("address", "change", "field"),
    [
        ("/api/graph", {"variable": "q"}, "variable"),
        ("/api/graph", {"cached": {"node": 5, "value": 1}}, "cached.node"),
        ("/api/graph", {"cached": {"node": 99, "value": 1}}, "cached.node"),
        ("/api/graph", {"cached": {"node": 1}}, "cached.value"),
        ("/api/graph/nudge", {"node": 5, "change": 1}, "node"),
        ("/api/graph/nudge", {"node": 0, "change": None}, "change"),
        ("/api/graph/nudge", {"node": 0, "change": 1, "reach": 0}, "reach"),
    ],
)
async def test_what_cannot_be_tried_is_named(
    api: httpx.AsyncClient, address: str, change: Json, field: str
) -> None:
    assert error_of(await api.post(address, json={**SQUARE, **change}))["field"] == field


async def test_a_picture_has_a_place_for_every_node(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/graph/figure", {"text": SQUARE["text"], "theme": "dark"})

    assert found["variables"] == ["x", "y"]
    assert found["misread"] is None
    meta = found["figure"]["layout"]["meta"]
    assert {trace["name"] for trace in found["nudge"]["data"]} >= {"curve", "prediction"}
    assert len(meta["nodes"]) == len(meta["boxes"]) == len(meta["edges"]) == 7


@pytest.mark.parametrize(
    ("text", "position"), [("x +* y", 3), ("", 0), ("a" * 2000, 1000), ("os.system('x')", 2)]
)
async def test_a_picture_of_no_formula_says_where_it_ends(
    api: httpx.AsyncClient, text: str, position: int
) -> None:
    found = await answer(api, "/api/graph/figure", {"text": text})

    assert found["figure"] is None
    assert found["misread"]["position"] == position


async def test_the_page_carries_its_formula_before_any_script(api: httpx.AsyncClient) -> None:
    page = await api.get("/graph", params={"text": "a*b", "start": "a:3,b:x,c:4"})

    assert page.status_code == 200
    assert 'value="a*b"' in page.text
    assert 'value="3" data-variable="a"' in page.text
    assert 'value="1" data-variable="b"' in page.text
    assert 'data-variable="c"' not in page.text
    assert 'href="/graph" aria-current="page"' in page.text


@pytest.mark.parametrize("text", ['"><script>alert(1)</script>', "x+", "", "\x00"])
async def test_no_text_in_the_address_stops_the_page(api: httpx.AsyncClient, text: str) -> None:
    page = await api.get("/graph", params={"text": text, "start": "::,x:nan,:1", "theme": "<"})

    assert page.status_code == 200
    assert "alert(1)" not in page.text
    assert 'data-variable="x"' in page.text
