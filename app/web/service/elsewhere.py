"""An answer that others compute: it takes no turn here and is only waited for, so it holds up nobody."""

import anyio
import anyio.to_thread
from fastapi import Request, Response
from starlette.types import Receive, Scope, Send

from app.web.service.attempt import Attempt, Job
from app.web.service.worker import Worker

LEAST_OPERATIONS = 300_000_000
"""About a third of a second of one core: what takes less is computed here before others have been asked."""


def is_for_others(request: Request, price: float) -> bool:
    """Whether an answer that takes so many operations is to be computed elsewhere."""
    return price >= LEAST_OPERATIONS and bool(request.app.state.engine.is_elsewhere)


class Elsewhere(Response):
    """The bytes that a job waits for, as an answer in JSON.

    Raises Refusal as a computation here does: 503 at the time limit, 499 when the client has disconnected.
    """

    def __init__(self, request: Request, job: Job[bytes]) -> None:
        super().__init__(media_type="application/json")
        worker: Worker = request.app.state.worker
        self._attempt = Attempt(job, worker.seconds)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wait for the others, and send the answer."""
        async with anyio.create_task_group() as group:

            async def abandon_when_the_client_disconnects() -> None:
                while (await receive())["type"] != "http.disconnect":
                    pass
                self._attempt.abandon()

            group.start_soon(abandon_when_the_client_disconnects)
            await anyio.to_thread.run_sync(self._attempt.make)
            group.cancel_scope.cancel()
        answer = Response(self._attempt.answer(), media_type=self.media_type)
        await answer(scope, receive, send)
