"""A real server process: it answers while it computes, drops what nobody waits for, and refuses at once."""

import http.client
import json
import os
import signal
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path
from select import select
from urllib.parse import urlsplit

import httpx
import pytest

from app.web.service.body_limit import MOST_BODY_BYTES
from tests.serving import serving
from tests.web.requests import SMALL, Json, changed, error_of

# A training of about a second: central differences, two losses for each of its parameters in each step.
LONG: Json = changed(SMALL, "problem.data", {"name": "spiral", "rows": 500, "outputs": 2})
LONG = changed(LONG, "problem.layers", [2, 10, 10, 2]) | {"source": {"name": "central_differences"}}
LONG = changed(LONG, "problem.activations", ["tanh", "tanh", "identity"]) | {"steps": 50, "every": 25}
SHORT: Json = {**SMALL, "steps": 1}
_seeds = count(1)


def long_training() -> Json:
    """A long training that nobody has asked for before: its answer is not known yet."""
    return {**LONG, "seed": next(_seeds)}


def short_training() -> Json:
    """A short training that nobody has asked for before."""
    return {**SHORT, "seed": next(_seeds)}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    # A busy machine may take more than the usual ten seconds for one of computing.
    with serving(environment={**os.environ, "SLOPE_SECONDS": "100"}) as server:
        yield server.address


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=60) as client:
        yield client


def test_health_answers_promptly_while_a_long_request_is_held_open(client: httpx.Client) -> None:
    with ThreadPoolExecutor(1) as pool:
        long = pool.submit(client.post, "/api/train", json=long_training())
        answers = []
        while not long.done():
            answers.append(client.get("/health").status_code)
            time.sleep(0.005)

    assert long.result().status_code == 200
    assert set(answers) == {200}
    assert len(answers) > 3  # a loop that was held would answer the first and the last alone


def test_requests_that_were_abandoned_do_not_delay_the_next_one(address: str, client: httpx.Client) -> None:
    start = time.monotonic()
    assert client.post("/api/train", json=long_training()).status_code == 200
    alone = time.monotonic() - start

    for _ in range(16):
        leave_after_asking(address, long_training())
    start = time.monotonic()
    assert client.post("/api/train", json=short_training()).status_code == 200

    assert time.monotonic() - start < 8 * alone  # in turn, they would have taken sixteen times as long


def test_more_than_can_wait_is_refused_at_once_and_told_when_to_try_again(address: str) -> None:
    known = short_training()
    with httpx.Client(base_url=address, timeout=60, limits=httpx.Limits(max_connections=60)) as client:
        first = client.post("/api/train", json=known)
        sockets = [ask(address, long_training()) for _ in range(32 + 3)]
        answered, _, _ = select(sockets, [], [], 60)
        response = client.post("/api/train", json=short_training())
        again = client.post("/api/train", json=known)
        for each in sockets:
            each.close()
        while (later := client.post("/api/train", json=short_training())).status_code == 503:
            time.sleep(0.02)  # until the server has heard of those who left

    assert response.status_code == 503
    assert error_of(response)["field"] == "server"
    assert int(response.headers["retry-after"]) >= 1
    assert 0 < len(answered) <= 3  # before any of those that were taken
    assert later.status_code == 200
    assert (again.status_code, again.content) == (200, first.content)  # what is known is not refused


def test_a_class_that_asks_for_the_same_waits_for_one_computation(address: str) -> None:
    request = long_training()
    with httpx.Client(base_url=address, timeout=60) as client:
        start = time.monotonic()
        assert client.post("/api/train", json=long_training()).status_code == 200
        alone = time.monotonic() - start
    limits = httpx.Limits(max_connections=100)
    with ThreadPoolExecutor(100) as pool, httpx.Client(base_url=address, timeout=60, limits=limits) as client:
        start = time.monotonic()
        asking = [pool.submit(client.post, "/api/train", json=request) for _ in range(100)]
        answers = [one.result() for one in asking]

    assert {answer.status_code for answer in answers} == {200}  # and there are places for 32
    assert len({answer.content for answer in answers}) == 1
    assert time.monotonic() - start < 10 * alone


def test_a_process_that_replaces_one_that_died_computes_the_same_answers() -> None:
    request = short_training()
    with serving() as server, httpx.Client(base_url=server.address, timeout=60) as client:
        before = client.post("/api/train", json=request)
        kill_worker_of(server.process.pid)
        after = answer_within(60, client, request)

    assert before.status_code == after.status_code == 200
    assert before.content == after.content


def test_twenty_megabytes_are_refused_before_they_are_sent(address: str) -> None:
    with upload(address, "content-length", "20000000") as connection:
        connection.send(b" " * 1000)
        response = connection.getresponse()

        assert response.status == 413
        assert json.loads(response.read())["error"]["field"] == "body"
        assert response.getheader("connection") == "close"


def test_twenty_megabytes_sent_all_the_same_get_their_answer(client: httpx.Client) -> None:
    response = client.post(
        "/api/train", content=b" " * 20_000_000, headers={"content-type": "application/json"}
    )

    assert response.status_code == 413
    assert error_of(response)["allowed"] == f"at most {MOST_BODY_BYTES} bytes"
    assert client.get("/health").status_code == 200


def test_a_hundred_megabytes_in_pieces_are_cut_short(address: str) -> None:
    """More than the server throws away and the systems of both ends keep on the way."""
    piece = b"%x\r\n%s\r\n" % (100_000, b" " * 100_000)
    sent = 0
    with upload(address, "transfer-encoding", "chunked") as connection:
        with suppress(ConnectionError):  # the server hangs up while we are still talking
            while sent < 1000:
                connection.send(piece)
                sent += 1
        response = connection.getresponse()

        assert response.status == 413
        assert json.loads(response.read())["error"]["field"] == "body"
    assert sent < 1000


@pytest.mark.parametrize("raw", [b"\x16\x03\x01\x02\x00\x01", b"GET / HTTP/9.9\r\n\r\n", b"\x00" * 5000])
def test_what_is_not_http_does_no_harm(address: str, client: httpx.Client, raw: bytes) -> None:
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port), timeout=60) as connection:
        connection.sendall(raw)

    assert client.get("/health").status_code == 200


@contextmanager
def upload(address: str, header: str, value: str) -> Iterator[http.client.HTTPConnection]:
    """A connection on which a body has been announced, and none of it sent."""
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)) as connection:
        connection.putrequest("POST", "/api/train")
        connection.putheader("content-type", "application/json")
        connection.putheader(header, value)
        connection.endheaders()
        yield connection


def ask(address: str, request: Json) -> socket.socket:
    """Send a training over a connection of its own, and do not wait for the answer."""
    place = urlsplit(address)
    body = json.dumps(request).encode()
    head = f"POST /api/train HTTP/1.1\r\nhost: {place.netloc}\r\ncontent-type: application/json\r\n"
    connection = socket.create_connection((place.hostname, place.port), timeout=60)
    connection.sendall(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body)
    return connection


def leave_after_asking(address: str, request: Json) -> None:
    """Ask, and hang up without waiting for the answer."""
    ask(address, request).close()


def kill_worker_of(supervisor: int) -> None:
    """End the process that answers, as if it had crashed; not the one that only watches over it."""
    children = Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text().split()
    workers = [pid for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    assert workers
    for pid in workers:
        os.kill(int(pid), signal.SIGKILL)


def answer_within(seconds: float, client: httpx.Client, request: Json) -> httpx.Response:
    """The first answer that comes; connections may fail meanwhile."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(httpx.TransportError):
            return client.post("/api/train", json=request, timeout=20)
        time.sleep(0.1)
    raise AssertionError("no answer")
