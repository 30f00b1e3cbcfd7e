"""Half a request, endless headers and a reader who does not read hold no connection of a real server."""

import http.client
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from app.web.service.plotly_script import PLOTLY_ADDRESS
from app.web.service.security_headers import ALWAYS, POLICY
from tests.serving import PATIENCE, Server, serving
from tests.web.requests import SMALL

SECONDS = "2"
MOST_HEAD, MOST_BODY = 8_192, 10_000
SET = {
    "SLOPE_HEAD_SECONDS": SECONDS,
    "SLOPE_BODY_SECONDS": SECONDS,
    "SLOPE_READER_SECONDS": "0.5",
    "SLOPE_HEAD_BYTES": str(MOST_HEAD),
    "SLOPE_BODY_BYTES": str(MOST_BODY),
}
POST = b"POST /api/step HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(environment={**os.environ, **SET}) as running:
        yield running


def test_what_does_not_come_whole_in_time_is_told_so_and_left(server: Server) -> None:
    halves = {
        "headers": [b"GET / HT", b"GET / HTTP/1.1\r\nhost: test\r\n", b"\r\n"],
        "body": [
            POST + b"content-length: 100\r\n\r\n{",
            POST + b"transfer-encoding: chunked\r\n\r\n5\r\n{",
            POST + b"transfer-encoding: chunked\r\n\r\n0\r\nx: y\r\n",
        ],
    }
    opened = [(field, connected(server, half)) for field, those in halves.items() for half in those]
    silent = connected(server, b"")
    answered = http.client.HTTPConnection(httpx.URL(server.address).netloc.decode(), timeout=PATIENCE)
    first = health_on(answered)
    for field, connection in opened:
        status, headers, error = answer_on(connection)
        assert (status, error["field"]) == (408, field)
        assert error["allowed"] == f"sending all of it within {SECONDS} seconds"
        assert headers.items() >= ALWAYS.items()
        assert "script-src 'self'" in headers[POLICY]
    assert received_on(silent) == b""  # who says nothing is told nothing
    assert health_on(answered) == first == (200, answered.sock)  # who was answered may pause for longer
    answered.close()


@pytest.mark.parametrize(("more", "status"), [(0, 200), (1, 431)])
def test_headers_as_long_as_allowed_are_read_and_no_longer_ones(
    server: Server, more: int, status: int
) -> None:
    rest = len("/health" + "host" + "test" + "connection" + "close" + "x")
    value = b"y" * (MOST_HEAD - rest + more)
    head = b"GET /health HTTP/1.1\r\nhost: test\r\nconnection: close\r\nx: %b\r\n\r\n"
    assert answer_on(connected(server, head % value))[0] == status


@pytest.mark.parametrize(
    "endless",
    [
        b"GET /" + b"x" * 5_000_000,
        b"GET / HTTP/1.1\r\nx: " + b"y" * 5_000_000,
        b"GET / HTTP/1.1\r\n" + b"x: y\r\n" * 800_000,
        b"GET / HTTP/1.1\r\n" + b"x" * 5_000_000,
        POST + b"transfer-encoding: chunked\r\n\r\n0\r\n" + b"x: y\r\n" * 800_000,
        POST + b"transfer-encoding: chunked\r\n\r\n1;" + b"x" * 5_000_000,
    ],
    ids=["address", "value", "fields", "name", "trailers", "extension"],
)
def test_endless_headers_are_refused(server: Server, endless: bytes) -> None:
    connection = connected(server, b"")
    with suppress(ConnectionError):  # the server hangs up while we are still talking
        connection.sendall(endless)
    status, _, error = answer_on(connection)
    assert (status, error["field"]) == (431, "headers")
    assert error["allowed"] == f"at most {MOST_HEAD} bytes"


@pytest.mark.parametrize(("size", "status"), [(MOST_BODY, 200), (MOST_BODY + 1, 413)])
def test_a_body_as_long_as_allowed_is_read_and_no_longer_one(server: Server, size: int, status: int) -> None:
    body = json.dumps(SMALL).ljust(size)
    answer = httpx.post(
        f"{server.address}/api/step",
        content=body,
        headers={"content-type": "application/json"},
        timeout=PATIENCE,
    )
    assert answer.status_code == status


@pytest.mark.parametrize("declared", [True, False])
def test_who_sends_all_of_it_before_reading_sees_why_it_is_refused(server: Server, declared: bool) -> None:
    size = 8_000_000  # more than what the systems of both ends keep on the way
    body = b"x" * size
    framed = b"content-length: %d\r\n\r\n%b" % (size, body)
    in_pieces = b"transfer-encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (size, body)
    status, headers, error = answer_on(connected(server, POST + (framed if declared else in_pieces)))

    assert (status, error["field"], headers["connection"]) == (413, "body", "close")


@pytest.mark.parametrize("raw", [b"\x16\x03\x01\x02\x00\x01", b"GET / HTTP/9.9\r\n\r\n", b"\x00" * 5000])
def test_what_is_not_http_is_told_so_in_the_one_shape(server: Server, raw: bytes) -> None:
    status, headers, error = answer_on(connected(server, raw))
    assert (status, error["field"]) == (400, "request")
    assert headers.items() >= ALWAYS.items()


def test_a_reader_who_takes_nothing_is_left_and_one_who_reads_has_all(server: Server) -> None:
    # plotly.js is larger than what the systems of both ends keep on the way.
    ask = f"GET {PLOTLY_ADDRESS} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n".encode()
    small = (socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    whole = len(received_on(connected(server, ask)))
    before = sockets_of(server)
    takes_nothing = connected(server, ask, small)
    while sockets_of(server) <= before:
        time.sleep(0.05)  # until it is accepted
    while sockets_of(server) > before:
        time.sleep(0.05)  # until it is left; the test's own timeout ends a wait in vain
    assert len(received_on(takes_nothing)) < whole


def health_on(connection: http.client.HTTPConnection) -> tuple[int, socket.socket]:
    """The status of an answer, and the socket that it came on: another one, had that been closed."""
    connection.request("GET", "/health")
    response = connection.getresponse()
    response.read()
    return response.status, connection.sock


def sockets_of(server: Server) -> int:
    """How many sockets the process that answers has open."""
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    [worker] = [pid for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    opened = 0
    for one in Path(f"/proc/{worker}/fd").iterdir():
        with suppress(FileNotFoundError):
            opened += str(one.readlink()).startswith("socket:")
    return opened


def connected(server: Server, sent: bytes, option: tuple[int, int, int] | None = None) -> socket.socket:
    """A connection on which these bytes have been sent."""
    place = httpx.URL(server.address)
    connection = socket.socket()
    connection.settimeout(PATIENCE)
    if option:
        connection.setsockopt(*option)
    connection.connect((place.host, place.port))
    connection.sendall(sent)
    return connection


def answer_on(connection: socket.socket) -> tuple[int, dict[str, str], dict[str, str]]:
    """Status, headers and error of what the server says before it hangs up."""
    received = received_on(connection)
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return int(first.split()[1]), headers, json.loads(body).get("error", {})


def received_on(connection: socket.socket) -> bytes:
    """All that the server sends before it hangs up."""
    received = b""
    with connection, suppress(ConnectionError):
        while piece := connection.recv(100_000):
            received += piece
    return received
