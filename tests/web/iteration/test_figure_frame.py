"""Frames of one iteration: a preset brings its still picture."""

import httpx
import pytest

pytestmark = pytest.mark.anyio


async def frame(api: httpx.AsyncClient, **asked: str) -> str:
    answer = await api.get("/figure/iteration", params=asked)
    assert answer.status_code == 200
    return answer.text


async def test_a_preset_brings_its_still_picture(api: httpx.AsyncClient) -> None:
    assert "still-wide" in await frame(api, preset="xor")
    assert "still-wide" not in await frame(api)
