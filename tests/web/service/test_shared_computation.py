"""One computation for all who wait: it outlives whoever asked first, and ends when nobody waits."""

import asyncio
from collections.abc import Callable

import pytest
from starlette.types import Message, Receive

from app.web.service.shared_computation import SharedComputation

pytestmark = pytest.mark.anyio


def client() -> tuple[Receive, Callable[[], None]]:
    """What a client is received with, and a function that makes it go away."""
    gone = asyncio.Event()

    async def receive() -> Message:
        await gone.wait()
        return {"type": "http.disconnect"}

    return receive, gone.set


class Computation:
    """A computation that ends when it is told to; it notes its body and whether it was given up."""

    def __init__(self) -> None:
        self.ready = asyncio.Event()
        self.body = b""
        self.was_given_up = False

    async def __call__(self, receive: Receive) -> str:
        self.body = (await receive())["body"]
        given_up = asyncio.ensure_future(receive())
        ready = asyncio.ensure_future(self.ready.wait())
        await asyncio.wait({given_up, ready}, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        self.was_given_up = given_up.done()
        given_up.cancel()
        return "answer"


async def started(flight: SharedComputation[str], receive: Receive) -> asyncio.Task[str | None]:
    """A client that waits for the answer."""
    waiting = asyncio.ensure_future(flight.answer(receive))
    await asyncio.sleep(0.01)
    return waiting


async def test_all_who_wait_get_the_answer_of_one_computation() -> None:
    computation = Computation()
    flight = SharedComputation(b"question", computation)
    waiting = [await started(flight, client()[0]) for _ in range(5)]
    computation.ready.set()

    assert await asyncio.gather(*waiting) == ["answer"] * 5
    assert computation.body == b"question"
    assert not computation.was_given_up


@pytest.mark.parametrize("way", ["disconnected", "cancelled"])
async def test_the_first_may_leave_and_the_others_get_their_answer(way: str) -> None:
    computation = Computation()
    flight = SharedComputation(b"", computation)
    receive, leave = client()
    first, second = await started(flight, receive), await started(flight, client()[0])
    if way == "cancelled":
        first.cancel()
    else:
        leave()
    await asyncio.wait({first})

    assert flight.can_be_joined
    assert first.cancelled() if way == "cancelled" else first.result() is None
    computation.ready.set()
    assert await second == "answer"
    assert not computation.was_given_up


async def test_it_is_given_up_when_the_last_has_left() -> None:
    computation = Computation()
    flight = SharedComputation(b"", computation)
    for _ in range(2):
        receive, leave = client()
        waiting = await started(flight, receive)
        leave()
        await waiting
    await asyncio.sleep(0.01)

    assert computation.was_given_up
    assert not flight.can_be_joined


async def test_an_error_is_everybodys() -> None:
    async def broken(receive: Receive) -> str:
        await asyncio.sleep(0.05)
        raise ZeroDivisionError

    flight = SharedComputation(b"", broken)
    waiting = [await started(flight, client()[0]) for _ in range(2)]

    for each in waiting:
        with pytest.raises(ZeroDivisionError):
            await each
