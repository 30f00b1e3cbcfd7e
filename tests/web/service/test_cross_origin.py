"""Frames of other hosts, even of no origin at all, may load scripts and ask the server."""

import httpx
import pytest

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("path", ["/static/js/iteration/main.js", "/api/catalog", "/iteration", "/nowhere"])
async def test_everyone_may_read_an_answer(api: httpx.AsyncClient, path: str) -> None:
    answer = await api.get(path, headers={"origin": "null"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
    assert "access-control-allow-origin" not in (await api.get(path)).headers


async def test_everyone_may_ask_with_json(api: httpx.AsyncClient) -> None:
    asked = {
        "origin": "null",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
    }
    answer = await api.options("/api/step", headers=asked)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "content-type" in answer.headers["access-control-allow-headers"]


async def test_a_refusal_can_be_read_too(api: httpx.AsyncClient) -> None:
    answer = await api.post("/api/step", json={}, headers={"origin": "https://elsewhere.example"})
    assert answer.status_code == 422
    assert answer.headers["access-control-allow-origin"] == "*"
