"""Answers are computed once: for those who ask together, and for those who ask later."""

import asyncio
import gzip
import threading
from collections.abc import AsyncIterator
from http import HTTPStatus

import httpx
import pytest
from fastapi import FastAPI, Request, Response
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from app.web.service.answer_once import AnswerOnce
from app.web.service.attempt import KeepGoing
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal, install_error_handlers
from app.web.service.json_route import JsonRoute, computed
from app.web.service.worker import Worker
from tests.web.requests import error_of

pytestmark = pytest.mark.anyio

LONG = "slope and step " * 200


class Computation:
    """What the server of these tests computes: it waits until it is ready, and fails when it is told to."""

    def __init__(self) -> None:
        self.ready = threading.Event()
        self.ready.set()
        self.started = 0
        self.stopped = 0
        self.validated = 0
        self.fails_with: Exception | None = None
        self.headers: dict[str, str] = {}

    def __call__(self, keep_going: KeepGoing) -> str:
        self.started += 1
        while not self.ready.wait(0.001):
            if not keep_going():
                self.stopped += 1
                raise TimeoutError
        if self.fails_with:
            raise self.fails_with
        return LONG


@pytest.fixture
def computation() -> Computation:
    return Computation()


@pytest.fixture
def worker() -> Worker:
    return Worker(slots=2, seconds=60)


@pytest.fixture
async def client(computation: Computation, worker: Worker) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a server that answers every JSON object with the same text."""
    middleware = [
        Middleware(AnswerOnce, worker=worker, most_bytes=1_000_000),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=1),
    ]
    app = FastAPI(middleware=middleware)
    app.state.worker = worker
    app.router.route_class = JsonRoute
    install_error_handlers(app)

    @app.post("/compute")
    async def compute(request: Request, body: dict[str, int]) -> Response:
        computation.validated += 1
        return await computed(request, computation, computation.headers)

    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def asked(client: httpx.AsyncClient, number: int = 1) -> asyncio.Task[httpx.Response]:
    """A client that waits for its answer."""
    asking = asyncio.ensure_future(client.post("/compute", json={"number": number}))
    await loop_turns()
    return asking


async def loop_turns() -> None:
    """Let the event loop do all that is to be done before the computing thread is needed, or after it."""
    for _ in range(200):
        await asyncio.sleep(0)


async def until(computation: Computation, started: int, stopped: int = 0) -> None:
    """Wait for what the computing thread does; the test's own timeout ends a wait in vain."""
    while (computation.started, computation.stopped) != (started, stopped):
        await asyncio.sleep(0.001)


async def test_who_asks_again_gets_the_same_answer_without_another_computation(
    client: httpx.AsyncClient, computation: Computation
) -> None:
    first, again = [await client.post("/compute", json={"number": 1}) for _ in range(2)]

    assert first.json() == again.json() == LONG
    assert first.headers == again.headers
    assert (computation.started, computation.validated) == (1, 1)


@pytest.mark.parametrize("other", ["address", "body", "content type"])
async def test_another_question_is_computed(
    client: httpx.AsyncClient, computation: Computation, other: str
) -> None:
    await client.post("/compute", json={"number": 1})
    address = "/compute?other" if other == "address" else "/compute"
    content = b'{"number":2}' if other == "body" else b'{"number":1}'
    media = "text/plain" if other == "content type" else "application/json"
    answer = await client.post(address, content=content, headers={"content-type": media})

    assert answer.status_code == (
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE if other == "content type" else HTTPStatus.OK
    )
    assert computation.started == (1 if other == "content type" else 2)


async def test_who_asks_together_waits_for_one_computation(
    client: httpx.AsyncClient, computation: Computation
) -> None:
    computation.ready.clear()
    asking = [await asked(client) for _ in range(20)]  # ten times as many as there are slots
    computation.ready.set()
    answers = await asyncio.gather(*asking)

    assert {answer.status_code for answer in answers} == {HTTPStatus.OK}
    assert {answer.json() for answer in answers} == {LONG}
    assert computation.started == 1


async def test_the_first_to_ask_may_leave(client: httpx.AsyncClient, computation: Computation) -> None:
    computation.ready.clear()
    first, second = await asked(client), await asked(client)
    first.cancel()
    await loop_turns()
    computation.ready.set()

    assert (await second).json() == LONG
    assert (computation.started, computation.stopped) == (1, 0)


async def test_what_nobody_waits_for_is_stopped_and_the_next_to_ask_gets_a_fresh_one(
    client: httpx.AsyncClient, computation: Computation
) -> None:
    computation.ready.clear()
    for number in (1, 2):
        asking = await asked(client)
        await until(computation, started=number, stopped=number - 1)
        asking.cancel()
        await until(computation, started=number, stopped=number)

    computation.ready.set()
    assert (await client.post("/compute", json={"number": 1})).json() == LONG


async def test_a_full_queue_refuses_what_is_new_before_validating_it_and_answers_what_is_known(
    client: httpx.AsyncClient, computation: Computation
) -> None:
    known = await client.post("/compute", json={"number": 0})
    computation.ready.clear()
    busy = [await asked(client, number) for number in (1, 2)]
    await until(computation, started=2)
    validated = computation.validated

    refused = await client.post("/compute", json={"number": 3})
    invalid = await client.post("/compute", content=b"no JSON")
    again = await client.post("/compute", json={"number": 0})
    joined = await asked(client, 1)

    assert refused.status_code == invalid.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert error_of(refused)["field"] == "server"
    assert refused.headers["retry-after"] == "1"
    assert computation.validated == validated
    assert (again.status_code, again.content) == (HTTPStatus.OK, known.content)
    computation.ready.set()
    assert [(await one).status_code for one in (*busy, joined)] == [HTTPStatus.OK] * 3
    assert (await client.post("/compute", json={"number": 3})).status_code == HTTPStatus.OK


BUSY = Refusal(HTTPStatus.SERVICE_UNAVAILABLE, ErrorDetail("server", "This took too long.", "less"))


@pytest.mark.parametrize(
    ("error", "status"),
    [(BUSY, HTTPStatus.SERVICE_UNAVAILABLE), (ZeroDivisionError(), HTTPStatus.INTERNAL_SERVER_ERROR)],
)
async def test_an_error_is_not_kept(
    client: httpx.AsyncClient, computation: Computation, error: Exception, status: HTTPStatus
) -> None:
    computation.fails_with = error
    failed = await client.post("/compute", json={"number": 1})
    computation.fails_with = None
    later = await client.post("/compute", json={"number": 1})

    assert (failed.status_code, later.status_code) == (status, HTTPStatus.OK)


async def test_what_is_true_of_one_answer_alone_is_not_kept(
    client: httpx.AsyncClient, computation: Computation
) -> None:
    computation.headers = {"cache-control": "no-store"}
    for _ in range(2):
        await client.post("/compute", json={"number": 1})

    assert computation.started == 2


@pytest.mark.parametrize("order", [("gzip", "identity"), ("identity", "gzip")])
async def test_compressed_or_not_it_is_the_same_answer(
    client: httpx.AsyncClient, computation: Computation, order: tuple[str, str]
) -> None:
    bodies = {}
    for encoding in order:
        headers = {"accept-encoding": encoding}
        async with client.stream("POST", "/compute", json={"number": 1}, headers=headers) as answer:
            bodies[encoding] = b"".join([part async for part in answer.aiter_raw()])
        assert answer.headers.get("content-encoding", "identity") == encoding
        assert answer.headers["content-length"] == str(len(bodies[encoding]))
        assert answer.headers["vary"].lower() == "accept-encoding"

    assert gzip.decompress(bodies["gzip"]) == bodies["identity"]
    assert computation.started == 1


async def test_an_answer_depends_on_nothing_else_that_a_client_says(client: httpx.AsyncClient) -> None:
    """What no question names, such as a cookie, no computation sees."""
    seen = []

    async def app(scope, receive, send) -> None:
        seen.append(dict(scope["headers"]))
        await Response("answer")(scope, receive, send)

    middleware = AnswerOnce(app, Worker(slots=1, seconds=1), most_bytes=10_000)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(middleware), base_url="http://test") as other:
        await other.post("/", json={}, headers={"cookie": "name=me", "authorization": "me"})

    assert set(seen[0]) == {b"host", b"content-type", b"accept-encoding"}
