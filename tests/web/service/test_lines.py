"""An answer line by line: sent as it is made, in turns, and stopped when its client disconnects."""

import json
from collections.abc import Callable, Generator
from threading import Event

import anyio
import httpx
import pytest
from fastapi import FastAPI, Request, Response

from app.training.chunks import Stopped
from app.web.service.answer_once import AnswerOnce
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal, install_error_handlers
from app.web.service.json_route import JsonRoute
from app.web.service.lines import Lines
from app.web.service.worker import LONG_ANSWERS, Worker

pytestmark = pytest.mark.anyio

LinesOf = Callable[[Callable[[], bool]], Generator[object, None, None]]


def application(make: LinesOf, **options) -> FastAPI:
    """Answers a POST to /lines with what `make` yields."""
    worker = Worker(4, 10.0)
    app = FastAPI()
    app.state.worker = worker
    app.router.route_class = JsonRoute
    install_error_handlers(app)

    @app.post("/lines")
    async def lines(request: Request) -> Response:
        return Lines(worker, make, 1.0, **options)

    app.add_middleware(AnswerOnce, worker=worker, most_bytes=1000, line_by_line={"/lines"})
    return app


async def ask(app: FastAPI) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
        return await client.post("/lines")


def numbers(keep_going: Callable[[], bool]) -> Generator[object, None, None]:
    yield {"number": 1}
    yield {"number": float("nan")}


async def test_each_line_is_one_object() -> None:
    answer = await ask(application(numbers))

    assert answer.headers["content-type"] == "application/x-ndjson"
    assert answer.headers["cache-control"] == "no-store"
    assert [json.loads(line) for line in answer.text.splitlines()] == [{"number": 1}, {"number": None}]


async def test_what_goes_wrong_before_the_first_line_is_an_error_as_usual() -> None:
    def refuse(keep_going: Callable[[], bool]) -> Generator[object, None, None]:
        raise Refusal(422, ErrorDetail("steps", "Too many.", "fewer"))
        yield

    answer = await ask(application(refuse))

    assert (answer.status_code, answer.json()["error"]["field"]) == (422, "steps")


@pytest.mark.parametrize(
    ("error", "field"),
    [(Refusal(422, ErrorDetail("steps", "Too many.", "fewer")), "steps"), (ZeroDivisionError(), "server")],
)
async def test_what_goes_wrong_later_is_told_in_the_last_line(error: Exception, field: str) -> None:
    def fail(keep_going: Callable[[], bool]) -> Generator[object, None, None]:
        yield {"number": 1}
        raise error

    answer = await ask(application(fail))

    last = json.loads(answer.text.splitlines()[-1])
    assert answer.status_code == 200
    assert (last["kind"], last["error"]["field"]) == ("error", field)


async def test_it_is_stopped_when_its_time_is_up() -> None:
    def long(keep_going: Callable[[], bool]) -> Generator[object, None, None]:
        yield {"number": 1}
        while keep_going():
            pass
        raise Stopped

    answer = await ask(application(long, seconds=0.05))

    assert "longer than 0.05 seconds" in answer.text.splitlines()[-1]


async def test_a_client_that_disconnects_stops_what_is_being_computed_and_nothing_more_is_begun() -> None:
    computing, stopped, closed = Event(), Event(), Event()

    def make(keep_going: Callable[[], bool]) -> Generator[object, None, None]:
        try:
            yield {"number": 1}
            computing.set()
            while keep_going():
                pass
            stopped.set()
            raise Stopped
        finally:
            closed.set()

    app = application(make)
    sent = await disconnected_after_the_first_line(app, computing)

    # The call is over only when all of it has stopped, so nothing here waits.
    assert stopped.is_set()
    assert closed.is_set()
    assert b"".join(sent) == b'{"number":1}\n'
    assert (await ask(application(numbers))).status_code == 200


async def test_a_client_that_disconnects_while_it_waits_for_its_turn_is_forgotten() -> None:
    begun, closed = Event(), Event()

    def make(keep_going: Callable[[], bool]) -> Generator[object, None, None]:
        try:
            yield {"number": 1}
            begun.set()
            yield {"number": 2}
        finally:
            closed.set()

    app = application(make)
    worker: Worker = app.state.worker
    free = anyio.Event()

    async def busy() -> None:
        await worker._turns.wait(worker._turns.join(0.0))
        await free.wait()
        worker._turns.pass_on()

    async with anyio.create_task_group() as group:
        messages = [{"type": "http.request", "body": b"", "more_body": False}]

        async def receive():
            if messages:
                return messages.pop()
            await got_first.wait()
            return {"type": "http.disconnect"}

        got_first = anyio.Event()

        async def send(message) -> None:
            if message.get("body") and not got_first.is_set():
                # From here on somebody else has the turn.
                group.start_soon(busy)
                await anyio.sleep(0)
                got_first.set()

        await app(scope(), receive, send)
        free.set()

    assert closed.is_set()
    assert not begun.is_set()


async def test_only_so_many_are_made_at_once() -> None:
    app = application(numbers)
    worker: Worker = app.state.worker
    places = [worker.long_answer() for _ in range(LONG_ANSWERS)]
    for place in places:
        place.__enter__()

    refused = await ask(app)
    places[0].__exit__(None, None, None)

    assert (refused.status_code, refused.headers["retry-after"]) == (503, "10")
    assert (await ask(app)).status_code == 200


async def test_others_are_answered_between_two_lines() -> None:
    order: list[str] = []
    app = application(numbers)
    worker: Worker = app.state.worker

    def make(keep_going: Callable[[], bool]) -> Generator[object, None, None]:
        for number in range(3):
            order.append(f"line {number}")
            yield {"number": number}

    async def cheap() -> None:
        await worker.turn(lambda: order.append("cheap"), 0.0)

    async with anyio.create_task_group() as group:

        async def send(message) -> None:
            if message.get("body") and len(order) == 1:
                group.start_soon(cheap)
                await anyio.sleep(0)

        await Lines(worker, make, 1.0)(scope(), forever, send)

    assert order == ["line 0", "cheap", "line 1", "line 2"]


async def forever():
    await anyio.sleep_forever()


def scope() -> dict:
    return {
        "type": "http",
        "method": "POST",
        "path": "/lines",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
    }


async def disconnected_after_the_first_line(app: FastAPI, computing: Event) -> list[bytes]:
    """Ask, and disconnect while the second line is being computed; returns what was sent."""
    messages = [{"type": "http.request", "body": b"", "more_body": False}]
    bodies: list[bytes] = []

    async def receive():
        if messages:
            return messages.pop()
        while not computing.is_set():
            await anyio.sleep(0.001)
        return {"type": "http.disconnect"}

    async def send(message) -> None:
        bodies.append(message.get("body", b""))

    await app(scope(), receive, send)
    return bodies
