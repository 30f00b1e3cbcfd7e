"""One computing thread per process, so that the event loop stays free to answer.

More threads would compete for the interpreter's lock, and computing in the event loop would delay every
other request. A request that finds the queue full is refused at once; one that takes too long is stopped.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from time import monotonic
from typing import TypeVar

import anyio
import anyio.to_thread
from fastapi import Request

from app.web.service import metrics, settings, words
from app.web.service.attempt import Attempt, Job
from app.web.service.computation_queue import Place, Turns
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.request_log_notes import Asked, asked_in

SLOTS = int(settings.QUEUE.value)
"""How many requests may be validated, wait or be computed at once, unless a caller says otherwise."""

SECONDS = settings.SECONDS.value
"""How long one computation may take, unless a caller says otherwise."""

LONG_ANSWERS = settings.LONG_ANSWERS.value
"""How many answers of many turns may be in the making at once."""

LONGEST_STEP = 5.0
"""Seconds: a step goes on to its end, and its price is limited to about two of them."""

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
        self._long = 0
        self._due: float | None = None

    @property
    def overdue_seconds(self) -> float:
        """For how long what the thread does should have ended; 0 while it is in time, or does nothing."""
        return 0.0 if self._due is None else max(0.0, monotonic() - self._due)

    @property
    def is_stuck(self) -> bool:
        """Whether the thread has not heeded a time limit for longer than any single step takes."""
        return self.overdue_seconds > LONGEST_STEP

    @property
    def seconds(self) -> float:
        """How long one computation may take."""
        return self._seconds

    @contextmanager
    def slot(self) -> Iterator[None]:
        """A slot in the queue, to be taken before validation. Raises Refusal (503) when there is none."""
        if self._taken >= self._slots:
            metrics.REFUSED.inc()
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, _QUEUE_IS_FULL, {"retry-after": "1"})
        self._taken += 1
        metrics.QUEUE.inc()
        try:
            yield
        finally:
            self._taken -= 1
            metrics.QUEUE.dec()

    @contextmanager
    def long_answer(self) -> Iterator[None]:
        """A place among the answers that take many turns. Raises Refusal (503) when there is none."""
        if self._long >= LONG_ANSWERS:
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, _QUEUE_IS_FULL, {"retry-after": "10"})
        self._long += 1
        try:
            yield
        finally:
            self._long -= 1

    async def turn(self, work: Callable[[], Answer], price: float) -> Answer:
        """What one turn in the thread gives; of the jobs that wait, the cheapest is next.

        Cancelling takes it out of the queue, but work that has started is waited for.
        """
        await self._turns.wait(self._turns.join(price))
        try:
            return await self._in_thread(work, settings.LONG_SECONDS.value)
        finally:
            self._turns.pass_on()

    async def run(self, request: Request, job: Job[Answer], check: Job[float] | None = None) -> Answer:
        """Compute the job when its turn comes; stop it when the client disconnects or the time is up.

        check: finds out what the job costs, or raises; it comes before all jobs that cost anything. Of the
        jobs that wait, the cheapest is next. The time counts from here, where the request comes. Raises
        Refusal: 503 at the time limit, 499 when the client has disconnected.
        """
        attempt = Attempt(job, self._seconds) if check is None else Attempt(job, self._seconds, check)
        async with anyio.create_task_group() as group:

            async def abandon_when_the_client_disconnects() -> None:
                while (await request.receive())["type"] != "http.disconnect":
                    pass
                attempt.abandon()
                group.cancel_scope.cancel()

            group.start_soon(abandon_when_the_client_disconnects)
            asked = asked_in(request.scope)
            place = self._turns.join()
            if check is not None:
                place = await self._in_turn(attempt, attempt.check, place, asked)
                asked.cost = attempt.price
            if not attempt.has_outcome:
                await self._in_turn(attempt, attempt.make, place, asked)
                metrics.OPERATIONS.inc(attempt.price)
            metrics.WAITS.observe(asked.waited)
            group.cancel_scope.cancel()
        return attempt.answer()

    async def _in_turn(
        self, attempt: Attempt[Answer], work: Callable[[], None], place: Place, asked: Asked
    ) -> Place:
        """Work in the thread when it is free; refuse the attempt when that takes all of its time.

        Returns the place for what is left to do: it is in the queue before the next one is called.
        """
        begins = monotonic()
        with anyio.move_on_after(attempt.seconds_left) as waiting:
            await self._turns.wait(place)
        asked.waited += monotonic() - begins
        if waiting.cancelled_caught:
            attempt.refuse(Refusal(HTTPStatus.SERVICE_UNAVAILABLE, _QUEUE_IS_FULL, {"retry-after": "5"}))
            return place
        try:
            # Cancelling takes this task out of the queue, but work that has started is waited for.
            await self._in_thread(work, attempt.seconds_left)
            return place if attempt.has_outcome else self._turns.join(attempt.price)
        finally:
            self._turns.pass_on()

    async def _in_thread(self, work: Callable[[], Answer], seconds: float) -> Answer:
        """What the work gives, which should take no longer than these seconds."""
        self._due = monotonic() + seconds
        try:
            return await anyio.to_thread.run_sync(work, limiter=self._thread)
        finally:
            self._due = None
