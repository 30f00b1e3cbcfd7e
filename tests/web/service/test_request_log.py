"""What is noted of a request: its route, never its address; what it cost; and where its answer came from."""

import logging
from typing import Any

import httpx
import pytest

from app.web.service.log_lines import REQUESTS
from app.web.service.request_log import Observed
from tests.web.requests import SMALL
from tests.web.service.streaming import passed_on

pytestmark = pytest.mark.anyio

SECRET = "myself"


@pytest.mark.parametrize(
    ("address", "route", "status"),
    [
        (f"/iteration?name={SECRET}", "/iteration", 200),
        (f"/card/{SECRET}.png", "/card/{name:path}", 404),
        (f"/static/{SECRET}", "/static", 404),
        ("/static/icon.svg", "/static", 200),
        (f"/{SECRET}", "none", 404),
        (f"/api/step?ask={SECRET}", "/api/step", 422),
        (f"/metrics?{SECRET}", "/metrics", 404),
    ],
)
async def test_the_route_is_told_and_nothing_that_was_sent(
    api: httpx.AsyncClient, caplog: pytest.LogCaptureFixture, address: str, route: str, status: int
) -> None:
    [told] = await told_of(caplog, api, "GET", address, headers={"user-agent": SECRET, "referer": SECRET})
    assert (told["route"], told["status"], told["method"]) == (route, status, "GET")
    assert SECRET not in str(told)
    assert told["seconds"] >= 0 < told["bytes"]


async def test_a_computation_tells_its_cost_once_and_a_cached_answer_where_it_came_from(
    api: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    training = {**SMALL, "seed": 4711, "steps": 3}
    [computed] = await told_of(caplog, api, "POST", "/api/train", json=training)
    [cached] = await told_of(caplog, api, "POST", "/api/train", json=training)
    assert (computed["cache"], cached["cache"]) == ("miss", "hit")
    assert computed["cost"] > 0 == cached["cost"]
    assert computed["waited"] >= 0 == cached["waited"]
    assert computed["route"] == cached["route"] == "/api/train"
    assert computed["bytes"] == cached["bytes"] > 0


async def told_of(
    caplog: pytest.LogCaptureFixture, api: httpx.AsyncClient, method: str, address: str, **sent: Any
) -> list[dict[str, Any]]:
    """The lines that are written about one request."""
    caplog.clear()
    caplog.set_level(logging.INFO, REQUESTS)
    await api.request(method, address, **sent)
    return [vars(record)["fields"] for record in caplog.records if record.name == REQUESTS]


async def test_a_stream_is_passed_on_piece_by_piece() -> None:
    sent = await passed_on(Observed, {"type": "http", "method": "GET"})
    assert len(sent) == 2
