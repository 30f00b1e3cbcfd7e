"""Frames of graphs: the formula asked for brings its still picture and its fields."""

import re

import httpx
import pytest

pytestmark = pytest.mark.anyio


async def frame(api: httpx.AsyncClient, **asked: str) -> str:
    answer = await api.get("/figure/graph", params=asked)
    assert answer.status_code == 200
    return answer.text


async def test_a_formula_brings_its_still_picture_and_its_fields(api: httpx.AsyncClient) -> None:
    html = await frame(api, formula="a*b", values="a:3,b:0.5", step="1", show="formula,picture")
    assert html.count('<svg class="still-') == 2
    assert re.findall(r'data-variable="(\w+)"', html) == ["a", "b"]
    assert html.count(">1.5<") == 2


async def test_a_formula_that_cannot_be_read_leaves_the_first_one(api: httpx.AsyncClient) -> None:
    assert "v₃ = v₁ + v₂" in await frame(api, formula="x +")
