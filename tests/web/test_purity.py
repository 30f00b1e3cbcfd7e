"""Every POST but one depends on its request alone: that is why its answer may be kept."""

import json
import os
import subprocess
import sys
from typing import Any

import httpx
import pytest

from app.web.main import create_app

pytestmark = pytest.mark.anyio

DOCUMENT: dict[str, Any] = create_app().openapi()
EXAMPLES = {
    address: calls["post"]["requestBody"]["content"]["application/json"]["example"]
    for address, calls in DOCUMENT["paths"].items()
    if "post" in calls
}
MEASURES_TIME = "/api/compare-sources"
# Reads the examples, asks a server of its own in another order, and writes down what it answered.
ASK = """
import asyncio, json, sys, httpx
from app.web.main import create_app

async def main():
    transport = httpx.ASGITransport(create_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        examples = json.load(sys.stdin)
        answers = {each: await client.post(each, json=examples[each]) for each in reversed(examples)}
        json.dump({address: [each.status_code, each.text] for address, each in answers.items()}, sys.stdout)

asyncio.run(main())
"""


def test_nothing_is_left_out() -> None:
    assert len(EXAMPLES) == sum("post" in calls for calls in DOCUMENT["paths"].values()) > 15


async def test_another_process_gives_the_same_answers(api: httpx.AsyncClient) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": os.getcwd()}
    other = subprocess.run(
        [sys.executable, "-c", ASK],
        input=json.dumps(EXAMPLES).encode(),
        env=environment,
        capture_output=True,
        check=True,
    )
    answers = json.loads(other.stdout)

    for address, example in EXAMPLES.items():
        here = await api.post(address, json=example)
        assert here.status_code == answers[address][0] == 200
        assert address == MEASURES_TIME or answers[address][1] == here.text, address


async def test_an_answer_that_holds_measured_times_is_not_kept(api: httpx.AsyncClient) -> None:
    first, again = [await api.post(MEASURES_TIME, json=EXAMPLES[MEASURES_TIME]) for _ in range(2)]

    assert first.headers["cache-control"] == "no-store"
    assert first.content != again.content
