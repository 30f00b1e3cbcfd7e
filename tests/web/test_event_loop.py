"""Whatever is sent, the event loop stays free: others are answered meanwhile."""

import asyncio
import json
import time
from typing import Any

import pytest
from fastapi import FastAPI

from app.web.main import create_app
from tests.deep import deep
from tests.web.worst_bodies import Body, worst_bodies

pytestmark = pytest.mark.anyio

LONGEST_HOLD = 0.05
"""Seconds of this process's processor time, all threads together, between two turns of the loop."""

# On a machine with other work the loop may wait for a processor while the computing thread has one.
TURNS = 4

APP = create_app()
DOCUMENT = APP.openapi()
CALLS = {
    address: call["post"]["requestBody"]["content"]["application/json"]["schema"]
    for address, call in DOCUMENT["paths"].items()
    if "post" in call
}


class Held:
    """Watches the loop: the most processor time that passed between two of its turns."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self) -> None:
        before = time.process_time()
        while True:
            await asyncio.sleep(0.001)
            now = time.process_time()
            self.longest = max(self.longest, now - before)
            before = now


async def answer(app: FastAPI, address: str, content: bytes) -> tuple[int, bytes]:
    """Status and body, by the application's own interface: a client's work shall not count."""
    messages: list[Any] = []
    gone = asyncio.Event()
    arriving = [{"type": "http.request", "body": content, "more_body": False}]

    async def receive() -> Any:
        if arriving:
            return arriving.pop()
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        messages.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": address,
        "raw_path": address.encode(),
        "query_string": b"",
        "headers": [
            (b"content-type", b"application/json"),
            (b"host", b"test"),
            (b"accept-encoding", b"gzip"),
        ],
        "scheme": "http",
        "server": ("test", 80),
        "client": ("test", 1),
        "http_version": "1.1",
        "root_path": "",
        "state": {},
    }
    await app(scope, receive, send)
    return messages[0]["status"], b"".join(message.get("body", b"") for message in messages[1:])


async def held_by(body: Body, address: str) -> float:
    """How long the loop was held, the least of several turns."""
    least = float("inf")
    for _ in range(TURNS):
        held = Held()
        watching = asyncio.ensure_future(held.watch())
        await asyncio.sleep(0)
        held.longest = 0.0
        status, _ = await answer(APP, address, body.content)
        watching.cancel()
        assert status in (200, 413, 422), (body.what, status)
        least = min(least, held.longest)
        if least < LONGEST_HOLD:
            break
    return least


@pytest.mark.parametrize("thorough", [False, deep(True)])
async def test_no_body_holds_the_event_loop(thorough: bool) -> None:
    long, seen = {}, set[str]()
    for address, schema in CALLS.items():
        for body in worst_bodies(schema, DOCUMENT["components"]["schemas"], seen, thorough=thorough):
            held = await held_by(body, address)
            if held > LONGEST_HOLD:
                long[f"{address} {body.what}"] = round(held, 3)

    assert not long


async def test_many_long_rules_are_read_without_holding_the_event_loop() -> None:
    memory = [f"m{i} = {'g*theta + ' * 65}g" for i in range(8)]
    rule = {"name": "own_rule", "formula": f"-lr*({'m0*g + ' * 95}g)", "memory": memory}
    asked = {"slope": {"value": 1.0, "gradient": [1.0]}, "theta": [1.0], "optimizers": [rule] * 32}
    body = Body("own rules", json.dumps(asked).encode())

    assert await held_by(body, "/api/compare-optimizers") < LONGEST_HOLD
