"""What others compute is answered with the bytes that this process would have given, or refused in time."""

import time
from collections.abc import Sequence
from typing import Any

import anyio
import httpx
import pytest
from fastapi import FastAPI, Request

from app.training.tasks import InProcess, KeepGoing, Results, Task, always
from app.web.main import create_app
from app.web.race.schemas import RACE_OF_RUNS
from app.web.service import elsewhere
from app.web.service.attempt import CLIENT_HAS_GONE
from app.web.service.elsewhere import Elsewhere
from app.web.service.errors import Refusal
from tests.web.api.test_landscape import WEIGHTS
from tests.web.requests import SMALL

pytestmark = pytest.mark.anyio

RACE = {
    "problem": {"kind": "expression", "text": "x^2 + y^4", "start": {"x": -1.2, "y": 1}},
    "racers": [
        {"source": {"name": "backpropagation"}, "optimizer": {"name": name}} for name in ("momentum", "adam")
    ],
    "steps": 3,
}


class Others(InProcess):
    """An engine that computes here and says that others do; it counts what it is given."""

    is_elsewhere = True

    def __init__(self) -> None:
        self.tasks: list[Task] = []

    def results(self, tasks: Sequence[Task], keep_going: KeepGoing = always) -> Results:
        self.tasks += tasks
        return super().results(tasks, keep_going)


@pytest.mark.parametrize(
    ("address", "body", "tasks"),
    [("/api/landscape", WEIGHTS, 1), ("/api/race", RACE, 2), ("/api/runs-race", RACE_OF_RUNS, 1)],
)
async def test_what_is_heavy_is_given_to_others_and_the_answer_is_the_same(
    address: str, body: dict[str, Any], tasks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "LEAST_OPERATIONS", 1)
    others = Others()

    of_here, of_there = [await asked(app, address, body) for app in (create_app(), create_app(engine=others))]
    assert of_here.status_code == 200
    assert of_there.content == of_here.content
    assert of_there.headers == of_here.headers
    assert len(others.tasks) == tasks


async def test_what_is_light_or_wrong_is_not_given_away() -> None:
    others = Others()
    light = await asked(create_app(engine=others), "/api/race", RACE)
    wrong = await asked(create_app(engine=others), "/api/race", SMALL)

    assert (light.status_code, wrong.status_code) == (200, 422)
    assert others.tasks == []


async def asked(app: FastAPI, address: str, body: dict[str, Any]) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://here") as client:
        return await client.post(address, json=body)


def until_told_to_stop(keep_going: KeepGoing) -> bytes:
    while keep_going():
        time.sleep(0.005)
    raise TimeoutError


@pytest.mark.parametrize(
    ("seconds", "leaves_after", "status"), [(0.05, 60.0, 503), (60.0, 0.05, CLIENT_HAS_GONE)]
)
async def test_it_stops_at_the_time_limit_and_when_the_client_has_gone(
    seconds: float, leaves_after: float, status: int
) -> None:
    async def receive() -> dict[str, str]:
        await anyio.sleep(leaves_after)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        raise AssertionError("nothing is sent")

    scope = {"type": "http", "app": create_app(seconds=seconds)}
    with pytest.raises(Refusal) as refused:
        await Elsewhere(Request(scope), until_told_to_stop)(scope, receive, send)
    assert refused.value.status_code == status
