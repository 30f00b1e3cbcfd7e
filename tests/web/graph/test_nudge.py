"""POST /api/graph/nudge: what a slope predicts of a change, and what happens."""

import math

import httpx
import numpy as np
import pytest

from tests.web.graph.asking import SQUARE, answer

pytestmark = pytest.mark.anyio


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


@pytest.mark.parametrize(("text", "x"), [("log(x)", -1), ("sqrt(x)", -1), ("1/x", 0), ("log(x) + 2*x", -3)])
async def test_where_there_is_no_value_no_slope_is_given(api: httpx.AsyncClient, text: str, x: float) -> None:
    asked = {"text": text, "start": {"x": x}, "node": 0, "change": 4, "reach": 5}
    found = await answer(api, "/api/graph/nudge", asked)

    assert [found[name] for name in ("before", "adjoint", "predicted", "true")] == [None] * 4
    assert math.isfinite(found["after"])
