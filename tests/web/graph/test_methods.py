"""POST /api/graph/methods: symbolic, numerical and automatic differentiation side by side."""

from typing import Any

import httpx
import pytest

from app.web.graph.offered_formulas import EXAMPLES
from tests.web.graph.asking import answer

pytestmark = pytest.mark.anyio


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


@pytest.mark.parametrize(("text", "x"), [("1/x", 0), ("log(x)", -1), ("sqrt(x)", -4), ("exp(x)", 1000)])
async def test_what_has_no_value_has_no_slope_by_any_method(
    api: httpx.AsyncClient, text: str, x: float
) -> None:
    """Central differences around the pole of 1/x would say 1e10."""
    ways = await answer(api, "/api/graph/methods", {"text": text, "start": {"x": x}})

    [found] = ways["variables"]
    assert (found["symbolic"]["value"], found["numerical"], found["automatic"]) == (None, None, None)
    assert ways["infinite"] == []


async def test_an_infinite_slope_of_a_value_stays_infinite(api: httpx.AsyncClient) -> None:
    ways = await answer(api, "/api/graph/methods", {"text": "sqrt(x)", "start": {"x": 0}})

    assert ["variables", 0, "automatic", 1] in ways["infinite"]
