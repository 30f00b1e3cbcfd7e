"""One computation that is stopped when its client disconnects or its time limit is reached."""

from collections.abc import Callable
from concurrent.futures import Future
from http import HTTPStatus
from time import monotonic
from typing import Generic, TypeVar

from app.web.service import words
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal

Answer = TypeVar("Answer")
KeepGoing = Callable[[], bool]
Job = Callable[[KeepGoing], Answer]

# nginx's status for "the client has closed the connection"; no client reads it.
CLIENT_HAS_GONE = 499


class Attempt(Generic[Answer]):
    """Runs a job once and keeps its answer or its error.

    Its time counts from when it is made, which is when the request comes: waiting counts too.

    The job gets a function to call in each of its loops. When that returns False, it should stop at
    once, by any exception.
    """

    def __init__(self, job: Job[Answer], seconds: float, check: Job[float] = lambda keep_going: 0.0) -> None:
        self._job = job
        self._check = check
        self.price = 0.0
        self._seconds = seconds
        self._deadline = monotonic() + seconds
        self._abandoned = False
        self._told_to_stop = False
        self._outcome: Future[Answer] = Future()

    def check(self) -> None:
        """Find out what the job costs; an error here is the outcome."""
        try:
            self.price = self._check(self._keep_going)
        except Exception as error:
            self._outcome.set_exception(error)

    def refuse(self, refusal: Refusal) -> None:
        """Make this the outcome, without running the job."""
        self._outcome.set_exception(refusal)

    @property
    def has_outcome(self) -> bool:
        """Whether there is nothing left to do."""
        return self._outcome.done()

    @property
    def seconds_left(self) -> float:
        """How long it may still wait and compute."""
        return max(0.0, self._deadline - monotonic())

    def make(self) -> None:
        """Run the job."""
        try:
            self._outcome.set_result(self._job(self._keep_going))
        except Exception as error:
            self._outcome.set_exception(error)

    def abandon(self) -> None:
        """Let the job stop the next time it asks: its client has disconnected."""
        self._abandoned = True

    def answer(self) -> Answer:
        """The job's answer or its own error, once: it is not kept, for it may be large.

        Raises Refusal when it was abandoned, or stopped in time.
        """
        outcome, self._outcome = self._outcome, Future()
        if self._abandoned:
            raise Refusal(CLIENT_HAS_GONE, ErrorDetail("server", *words.CLIENT_DISCONNECTED))
        if self._told_to_stop and outcome.exception() is not None:
            message = words.TOOK_TOO_LONG.format(seconds=self._seconds)
            detail = ErrorDetail("server", message, words.LESS_WORK)
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, detail, {"retry-after": "5"})
        return outcome.result()

    def _keep_going(self) -> bool:
        if self._abandoned or monotonic() > self._deadline:
            self._told_to_stop = True
        return not self._told_to_stop
