"""Bodies that are no such object, and no JSON, are refused by each call."""

import json
import time

import httpx
import pytest

from tests.web.requests import SMALL, error_of
from tests.web.valid_bodies import EACH_CALL, JSON, VALID

pytestmark = pytest.mark.anyio


@EACH_CALL
async def test_the_valid_request_is_valid(api: httpx.AsyncClient, address: str) -> None:
    assert (await api.post(address, json=VALID[address])).status_code == 200


WRONG_BODIES = [
    b"",
    b"null",
    b"[]",
    b'"text"',
    b"17",
    b"NaN",
    b'{"theta": [NaN]}',
    b'{"theta": [Infinity]}',
    b'{"theta": [1e400]}',
    b'{"theta": [-1e999999999]}',
    b'{"theta": "\\ud800"}',
    b'{"\\ud800": 1}',
    b'{"theta": "\xed\xa0\x80"}',
    b"\x00\xff\xfe\x80binary",
    b"\x89PNG\r\n\x1a\n",
    '{"theta": null}'.encode("utf-16"),
    b"\xef\xbb\xbf{}",
    b"theta=1&state=2",
    b"<xml/>",
    b'{"theta": [1,]}',
    b'{"theta": ' + b"9" * 100_000 + b"}",
    b"[" * 100_000,
    b"[" * 100_000 + b"]" * 100_000,
    b'{"problem":' * 100_000,
    b'{"problem":' * 900 + b"1" + b"}" * 900,
    b'{"theta":' + b"[" * 900 + b"]" * 900 + b"}",
]


@pytest.mark.parametrize("body", WRONG_BODIES, ids=lambda body: repr(body[:24]))
async def test_a_body_that_is_no_such_object(api: httpx.AsyncClient, body: bytes) -> None:
    """All of them to one call: all calls read their bodies by the same code."""
    start = time.process_time()
    response = await api.post("/api/step", content=body, headers=JSON)

    assert error_of(response)
    assert time.process_time() - start < 1


@EACH_CALL
async def test_each_call_refuses_what_is_no_json_and_what_is_not_called_so(
    api: httpx.AsyncClient, address: str
) -> None:
    body = json.dumps(VALID[address])

    broken = await api.post(address, content=body[:-1], headers=JSON)
    infinite = await api.post(
        address, content=f'{body[:-1]}, "more": [0, {{"x": -Infinity}}]}}', headers=JSON
    )
    unnamed = await api.post(address, content=body, headers={"content-type": "text/plain"})

    told = error_of(broken)
    assert told["field"] == "body"
    assert told["message"].endswith(f"at line 1, column {len(body)}.")
    assert (infinite.status_code, error_of(infinite)["field"]) == (422, "more[1].x")
    assert (unnamed.status_code, error_of(unnamed)["field"]) == (415, "content-type")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"content-type": "text/plain"},
        {"content-type": "application/octet-stream"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": "multipart/form-data; boundary=x"},
        {"content-type": "\u00ff/;;;="},
    ],
)
async def test_only_json_is_read(api: httpx.AsyncClient, headers: dict[str, str]) -> None:
    raw = [(name, value.encode("latin-1")) for name, value in headers.items()]

    response = await api.post("/api/step", content=json.dumps(SMALL), headers=raw)

    assert (response.status_code, error_of(response)["field"]) == (415, "content-type")


async def test_where_nothing_is_sent_that_is_what_is_missing(api: httpx.AsyncClient) -> None:
    response = await api.post("/api/step")

    assert (response.status_code, error_of(response)["field"]) == (422, "body")


async def test_two_fields_with_one_name_are_refused(api: httpx.AsyncClient) -> None:
    body = json.dumps({**SMALL, "seed": 1})[:-1] + ', "seed": 2}'

    response = await api.post("/api/step", content=body, headers=JSON)

    assert (response.status_code, error_of(response)["field"]) == (422, "seed")
