"""One computation shared by all clients that wait for it; it stops when the last one disconnects."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from starlette.types import Message, Receive

Answer = TypeVar("Answer")


class SharedComputation(Generic[Answer]):
    """A computation that starts at once, in its own task, and the clients that wait for its answer.

    It is given a `receive` of its own: first the body, then "http.disconnect" when the last client has left.
    """

    def __init__(self, body: bytes, compute: Callable[[Receive], Awaitable[Answer]]) -> None:
        self._messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]
        self._waiting = 0
        self._abandoned = asyncio.Event()
        self._task = asyncio.ensure_future(compute(self._receive))

    @property
    def can_be_joined(self) -> bool:
        """Whether another client may wait for it: not after the last one has disconnected."""
        return not self._abandoned.is_set()

    async def answer(self, receive: Receive) -> Answer | None:
        """The answer, or its error raised; None when this client has disconnected before it was there.

        receive: that of the client, whose body has been read.
        """
        gone = asyncio.ensure_future(_disconnected(receive))
        self._waiting += 1
        try:
            # Cancelling this task ends its wait; the computation goes on.
            await asyncio.wait({self._task, gone}, return_when=asyncio.FIRST_COMPLETED)
            return self._task.result() if self._task.done() else None
        finally:
            gone.cancel()
            self._waiting -= 1
            if not self._waiting:
                self._abandoned.set()

    async def _receive(self) -> Message:
        if self._messages:
            return self._messages.pop()
        await self._abandoned.wait()
        return {"type": "http.disconnect"}


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
