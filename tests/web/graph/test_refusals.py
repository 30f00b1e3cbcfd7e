"""What the calls of the graph page refuse: each names the field, and none knows an optimizer."""

import time

import httpx
import pytest

from tests.import_reader import modules_with_route, reachable, read_imports, within
from tests.serving import ROOT
from tests.web.graph.asking import ADDRESSES, SQUARE
from tests.web.requests import Json, error_of

pytestmark = pytest.mark.anyio


def test_no_call_loads_the_half_that_moves() -> None:
    imports = read_imports(ROOT / "app")
    for address in (*ADDRESSES, "/api/graph/figure"):
        (module,) = modules_with_route(ROOT / "app", address)

        assert [name for name in reachable(imports, module) if within(name, "app.descent")] == [], address


@pytest.mark.parametrize("address", ADDRESSES)
async def test_no_call_knows_an_optimizer(api: httpx.AsyncClient, address: str) -> None:
    body = {**SQUARE, "optimizer": {"name": "adam"}}

    assert error_of(await api.post(address, json=body))["field"] == "optimizer"


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
