"""Frames of races of runs: what is asked for is there, under its own ids, with room for those who race."""

import re

import httpx
import pytest

pytestmark = pytest.mark.anyio


async def frame(api: httpx.AsyncClient, **asked: str) -> str:
    answer = await api.get("/figure/runs-race", params=asked)
    assert answer.status_code == 200
    return answer.text


async def test_only_what_is_asked_for_is_there(api: httpx.AsyncClient) -> None:
    html = await frame(api, show="losses,caption", controls="none", name="mine")
    parts = set(re.findall(r'data-part="([a-z-]+)"', html))
    assert {"losses-plot", "caption", "unit", "trouble"} <= parts
    assert parts.isdisjoint({"paths-plot", "entries", "transport"})
    assert all(name.startswith("mine-") for name in re.findall(r'\bid="([^"]*)"', html))


@pytest.mark.parametrize(("entries", "rows"), [("", 7), ("adam;newton", 2), (";".join(["adam"] * 14), 12)])
async def test_there_is_room_for_the_entries_that_are_named(
    api: httpx.AsyncClient, entries: str, rows: int
) -> None:
    assert f"--rows: {rows}" in await frame(api, show="entries", entries=entries)


async def test_unknown_parts_are_refused(api: httpx.AsyncClient) -> None:
    assert (await api.get("/figure/runs-race", params={"show": "ground"})).status_code == 422
