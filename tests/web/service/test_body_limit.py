"""A body that is too large is refused as soon as that is known."""

from collections.abc import AsyncIterator

import httpx
import pytest

from app.web.schemas.limits import MOST_BODY_BYTES
from tests.web.requests import error_of

pytestmark = pytest.mark.anyio


async def test_the_declared_length_is_enough(api: httpx.AsyncClient) -> None:
    async def never_read() -> AsyncIterator[bytes]:
        raise AssertionError("the body was read")
        yield b""

    headers = {"content-length": "20000000", "content-type": "application/json"}
    response = await api.post("/api/step", content=never_read(), headers=headers)

    assert response.status_code == 413
    assert error_of(response)["allowed"] == f"at most {MOST_BODY_BYTES} bytes"


async def test_a_body_of_undeclared_length_is_read_no_further_than_the_limit(api: httpx.AsyncClient) -> None:
    pieces_read = 0

    async def pieces() -> AsyncIterator[bytes]:
        nonlocal pieces_read
        for _ in range(200):
            pieces_read += 1
            yield b" " * 100_000

    headers = {"content-type": "application/json"}
    response = await api.post("/api/step", content=pieces(), headers=headers)

    assert response.status_code == 413
    assert error_of(response)["field"] == "body"
    assert pieces_read == MOST_BODY_BYTES // 100_000 + 1


async def test_a_length_that_is_no_number_does_no_harm(api: httpx.AsyncClient) -> None:
    for length in (b"-1", b"1e9", b"\xb2", b"9" * 5000):
        headers = {b"content-length": length, b"content-type": b"application/json"}
        response = await api.post("/api/step", content=b"{}", headers=headers)
        assert error_of(response)


async def test_the_largest_body_is_still_read(api: httpx.AsyncClient) -> None:
    body = b"{}" + b" " * (MOST_BODY_BYTES - 2)

    response = await api.post("/api/step", content=body, headers={"content-type": "application/json"})

    assert response.status_code == 422
