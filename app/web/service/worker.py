"""One computing thread per process, so that the event loop stays free to answer.

More threads would compete for the interpreter's lock, and computing in the event loop would delay every
other request. A request that finds the queue full is refused at once; one that takes too long is stopped.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import TypeVar

import anyio
import anyio.to_thread
from fastapi import Request

from app.web.service import words
from app.web.service.attempt import Attempt, Job
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.turns import Turns

Answer = TypeVar("Answer")

_QUEUE_IS_FULL = ErrorDetail("server", *words.QUEUE_IS_FULL)


class Worker:
    """A single computing thread and the bounded queue in front of it.

    slots: how many requests may be validated, wait or be computed at once. seconds: the longest computation.
    """

    def __init__(self, slots: int, seconds: float) -> None:
        self._thread = anyio.CapacityLimiter(1)
        self._turns = Turns()
        self._slots = slots
        self._seconds = seconds
        self._taken = 0

    @contextmanager
    def slot(self) -> Iterator[None]:
        """A slot in the queue, to be taken before validation. Raises Refusal (503) when there is none."""
        if self._taken >= self._slots:
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, _QUEUE_IS_FULL, {"retry-after": "1"})
        self._taken += 1
        try:
            yield
        finally:
            self._taken -= 1

    async def run(self, request: Request, job: Job[Answer], price: float = 0.0) -> Answer:
        """Compute the job when its turn comes; stop it when the client disconnects or the time is up.

        The time counts from here, where the request comes; of those that wait, the cheapest is next.
        Raises Refusal: 503 at the time limit, 499 when the client has disconnected.
        """
        attempt, has_turn = Attempt(job, self._seconds), False
        async with anyio.create_task_group() as group:

            async def abandon_when_the_client_disconnects() -> None:
                while (await request.receive())["type"] != "http.disconnect":
                    pass
                attempt.abandon()
                group.cancel_scope.cancel()

            group.start_soon(abandon_when_the_client_disconnects)
            # Cancelling takes this task out of the queue, but a job that has started is waited for.
            has_turn = await self._has_turn(price)
            if has_turn:
                try:
                    await anyio.to_thread.run_sync(attempt.make, limiter=self._thread)
                finally:
                    self._turns.pass_on()
            group.cancel_scope.cancel()
        if not (has_turn or attempt.is_abandoned):
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, _QUEUE_IS_FULL, {"retry-after": "5"})
        return attempt.answer()

    async def _has_turn(self, price: float) -> bool:
        """Wait for the thread; False when it is not free within the time that a request has."""
        with anyio.move_on_after(self._seconds) as waiting:
            await self._turns.wait(price)
        return not waiting.cancelled_caught
