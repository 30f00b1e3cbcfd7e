"""POST /api/graph/figure: a formula as a Plotly figure without data."""

import httpx
import pytest

from tests.web.graph.asking import SQUARE, answer

pytestmark = pytest.mark.anyio


async def test_a_picture_has_a_position_for_every_node(api: httpx.AsyncClient) -> None:
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
