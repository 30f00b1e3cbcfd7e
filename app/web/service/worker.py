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

Answer = TypeVar("Answer")


class Worker:
    """A single computing thread and the bounded queue in front of it.

    slots: how many requests may be validated, wait or be computed at once. seconds: the longest computation.
    """

    def __init__(self, slots: int, seconds: float) -> None:
        self._thread = anyio.CapacityLimiter(1)
        self._slots = slots
        self._seconds = seconds
        self._taken = 0

    @contextmanager
    def slot(self) -> Iterator[None]:
        """A slot in the queue, to be taken before validation. Raises Refusal (503) when there is none."""
        if self._taken >= self._slots:
            detail = ErrorDetail("server", *words.QUEUE_IS_FULL)
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, detail, {"retry-after": "1"})
        self._taken += 1
        try:
            yield
        finally:
            self._taken -= 1

    async def run(self, request: Request, job: Job[Answer]) -> Answer:
        """Compute the job when its turn comes; stop it when the client disconnects or the time is up.

        Raises Refusal: 503 at the time limit, 499 when the client has disconnected.
        """
        attempt = Attempt(job, self._seconds)
        async with anyio.create_task_group() as group:

            async def abandon_when_the_client_disconnects() -> None:
                while (await request.receive())["type"] != "http.disconnect":
                    pass
                attempt.abandon()
                group.cancel_scope.cancel()

            group.start_soon(abandon_when_the_client_disconnects)
            # Cancelling takes this task out of the queue, but a job that has started is waited for.
            await anyio.to_thread.run_sync(attempt.make, limiter=self._thread)
            group.cancel_scope.cancel()
        return attempt.answer()
