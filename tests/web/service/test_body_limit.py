"""A body that is too large is refused as soon as that is known."""

import json

import httpx
import pytest
from starlette.types import Message

from app.web.main import create_app
from app.web.schemas.limits import MOST_BODY_BYTES
from app.web.service.body_limit import MOST_DISCARDED
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
