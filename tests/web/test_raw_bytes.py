"""Whatever bytes come over a connection, no answer is a fault of ours, and the next one is served."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import suppress

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.serving import PATIENCE, Server, serving
from tests.web.requests import SMALL

BODY = json.dumps({**SMALL, "steps": 2}).encode()
ASK = (
    b"POST /api/train HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n"
    b"content-length: %d\r\n\r\n%b" % (len(BODY), BODY)
)
PIECES = (
    b"\r\n",
    b"\r\n\r\n",
    b"\x00",
    b"\xff",
    b"%00",
    b"%ff",
    b": ",
    b"GET ",
    b"HTTP/1.1",
    b"1e999",
    b"NaN",
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A right request in which pieces are cut out, doubled, or replaced by something else."""
    sent = ASK
    for _ in range(draw(st.integers(1, 4))):
        begin = draw(st.integers(0, len(sent)))
        end = draw(st.integers(begin, min(len(sent), begin + 40)))
        other = draw(st.one_of(st.sampled_from(PIECES), st.binary(max_size=20), st.just(sent[begin:end] * 2)))
        sent = sent[:begin] + other + sent[end:]
    return sent


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    # What looks like half a request is answered soon.
    with serving(
        environment={**os.environ, "SLOPE_HEAD_SECONDS": "2", "SLOPE_BODY_SECONDS": "0.3"}
    ) as running:
        yield running


@given(sent=st.one_of(damaged(), st.binary(max_size=300)))
def test_no_bytes_bring_a_fault_or_a_hang(server: Server, sent: bytes) -> None:
    place = httpx.URL(server.address)
    with socket.create_connection((place.host, place.port), timeout=PATIENCE) as connection:
        with suppress(ConnectionError):
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
        answer = b""
        with suppress(ConnectionError):
            while piece := connection.recv(100_000):
                answer += piece
    status = int(answer[9:12]) if answer else 0
    assert status < 500, answer[:500]
    if status >= 400:
        _, _, body = answer.partition(b"\r\n\r\n")
        # What comes behind one request may be taken for the next.
        told = json.JSONDecoder().raw_decode(body.decode())[0]["error"]
        assert all(told[name] for name in ("field", "message", "allowed"))


def test_the_next_one_is_served(server: Server) -> None:
    answer = httpx.post(
        f"{server.address}/api/train", content=BODY, headers={"content-type": "application/json"}
    )
    assert answer.status_code == 200
