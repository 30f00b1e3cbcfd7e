"""A body that is too large is refused as soon as that is known."""

import asyncio
import json

import httpx
import pytest
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from app.web.main import create_app
from app.web.service.body_limit import ALWAYS_READ, MOST_BODY_BYTES, MOST_DISCARDED, BodyLimit
from app.web.service.errors import Refusal, error_response
from tests.web.requests import error_of

pytestmark = pytest.mark.anyio


PIECE = 100_000


async def refused(headers: dict[str, str]) -> tuple[list[Message], int, int]:
    """What is sent to a client whose body never ends, and how many pieces of it were read: until the answer
    was under way, and in all."""
    sent: list[Message] = []
    read = until_told = 0

    async def receive() -> Message:
        nonlocal read
        read += 1
        return {"type": "http.request", "body": b" " * PIECE, "more_body": True}

    async def send(message: Message) -> None:
        nonlocal until_told
        sent.append(message)
        if message.get("body"):
            until_told = read

    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "POST", "path": "/api/step", "query_string": b"", "headers": raw}
    await create_app()(scope, receive, send)
    return sent, until_told, read


@pytest.mark.parametrize(
    ("declared", "pieces"),
    [({"content-length": "20000000"}, 0), ({}, MOST_BODY_BYTES // PIECE + 1)],
    ids=["by its declared length", "by what has arrived"],
)
async def test_it_is_refused_at_once_and_the_rest_is_thrown_away_up_to_a_bound(
    declared: dict[str, str], pieces: int
) -> None:
    [start, *bodies], until_told, read = await refused({"content-type": "application/json", **declared})

    error = json.loads(b"".join(body["body"] for body in bodies))["error"]
    assert start["status"] == 413
    assert (b"connection", b"close") in start["headers"]
    assert (error["field"], error["allowed"]) == ("body", f"at most {MOST_BODY_BYTES} bytes")
    assert until_told == pieces
    assert read == MOST_DISCARDED // PIECE + 1


async def test_a_length_that_is_no_number_does_no_harm(api: httpx.AsyncClient) -> None:
    for length in (b"-1", b"1e9", b"\xb2", b"9" * 5000):
        headers = {b"content-length": length, b"content-type": b"application/json"}
        response = await api.post("/api/step", content=b"{}", headers=headers)
        assert error_of(response)


async def test_the_largest_body_is_still_read(api: httpx.AsyncClient) -> None:
    body = b"{}" + b" " * (MOST_BODY_BYTES - 2)

    response = await api.post("/api/step", content=body, headers={"content-type": "application/json"})

    assert response.status_code == 422


async def test_bodies_of_all_who_ask_have_a_limit_and_who_is_beyond_it_may_come_back() -> None:
    answering = asyncio.Event()
    held: list[bytes] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            held.append((await receive())["body"])
        except Refusal as refusal:
            await error_response(refusal.status_code, [refusal.error], refusal.headers)(scope, receive, send)
            return
        await answering.wait()
        await Response("")(scope, receive, send)

    large = ALWAYS_READ + 1
    limit = BodyLimit(app, most_bytes=large, most_at_once=2 * large)
    sizes = (large, large, large, ALWAYS_READ)
    first, second, third, small = (asyncio.ensure_future(answer_to(limit, size)) for size in sizes)
    refused = await third
    answering.set()

    assert [await first, await second, await small] == [(200, "")] * 3
    assert refused == (503, "1")
    assert (len(held), limit.held) == (3, 0)
    # One alone is read, however little there may be of all.
    assert await answer_to(BodyLimit(app, most_bytes=large, most_at_once=1), large) == (200, "")


async def answer_to(limit: BodyLimit, size: int) -> tuple[int, str]:
    """The status for a body of so many bytes, and when to come back."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b" " * size, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await limit({"type": "http", "method": "POST", "headers": []}, receive, send)
    return sent[0]["status"], Headers(raw=sent[0]["headers"]).get("retry-after", "")
