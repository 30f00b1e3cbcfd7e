"""An answer that is sent line by line while it is computed, as NDJSON: one JSON object a line.

Each line is computed in a turn of its own, so a long answer holds up nobody for longer than one line. Who
disconnects stops it: what is being computed is told so, and nothing more is begun.
"""

import logging
from collections.abc import Callable, Generator
from time import monotonic
from typing import Any

import anyio
import anyio.to_thread
import numpy as np
from fastapi import Response
from starlette.types import Receive, Scope, Send

from app.web.service import settings, words
from app.web.service.attempt import KeepGoing
from app.web.service.cache_headers import NO_STORE
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.json_codec import encode
from app.web.service.worker import Worker

MEDIA_TYPE = "application/x-ndjson"
SECONDS_OF_LINES = settings.LONG_SECONDS.value
"""How long one such answer may take in all, unless a caller says otherwise."""

LinesOf = Callable[[KeepGoing], Generator[object, None, None]]

log = logging.getLogger("uvicorn.error")


class Lines(Response):
    """A response whose lines are made by a generator, in the computing thread.

    make: gets a function to ask in every loop; where that says no, it should stop at once, by any exception.
    price: about how many operations all of it takes. is_elsewhere: whether others compute, so that a line is
    only waited for and takes no turn. What goes wrong before the first line is an error as usual; what does
    later is told in a last line, {"kind": "error", "error": ...}.
    """

    def __init__(
        self,
        worker: Worker,
        make: LinesOf,
        price: float,
        is_elsewhere: bool = False,
        seconds: float = SECONDS_OF_LINES,
    ) -> None:
        # Proxies should pass each line on as it comes.
        super().__init__(
            headers={"cache-control": NO_STORE, "x-accel-buffering": "no"}, media_type=MEDIA_TYPE
        )
        del self.headers["content-length"]
        self._worker, self._price, self._is_elsewhere = worker, price, is_elsewhere
        self._seconds, self._deadline = seconds, monotonic() + seconds
        self._has_gone = False
        self._lines = make(self._keep_going)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the lines. Raises Refusal (503) when too many such answers are being computed."""
        error: Exception | None = None
        with self._worker.long_answer():
            try:
                async with anyio.create_task_group() as group:

                    async def stop_when_the_client_disconnects() -> None:
                        while (await receive())["type"] != "http.disconnect":
                            pass
                        self._has_gone = True
                        group.cancel_scope.cancel()

                    group.start_soon(stop_when_the_client_disconnects)
                    # An error that left the group would be wrapped in another.
                    error = await self._send_lines(send)
                    group.cancel_scope.cancel()
            finally:
                # Closing cancels what others still compute.
                with anyio.CancelScope(shield=True):
                    await anyio.to_thread.run_sync(self._lines.close)
        if error is not None:
            raise error

    async def _send_lines(self, send: Send) -> Exception | None:
        """Send them; return what went wrong before the first one."""
        try:
            line = await self._next()
        except Exception as error:
            return error
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        while line is not None:
            await send({"type": "http.response.body", "body": line, "more_body": True})
            line = await self._next_or_error()
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        return None

    async def _next_or_error(self) -> bytes | None:
        try:
            return await self._next()
        except Exception as error:
            self._lines.close()
            if self._has_gone:
                return None
            return encode({"kind": "error", "error": self._told(error)._asdict()}) + b"\n"

    async def _next(self) -> bytes | None:
        """The next line; None after the last one."""
        if self._is_elsewhere:
            return await anyio.to_thread.run_sync(self._made)
        return await self._worker.turn(self._made, self._price)

    def _made(self) -> bytes | None:
        with np.errstate(all="ignore"):
            line: Any = next(self._lines, None)
        return None if line is None else encode(line) + b"\n"

    def _keep_going(self) -> bool:
        return not self._has_gone and monotonic() < self._deadline

    def _told(self, error: Exception) -> ErrorDetail:
        if isinstance(error, Refusal):
            return error.error
        if monotonic() >= self._deadline:
            return ErrorDetail("server", words.TOOK_TOO_LONG.format(seconds=self._seconds), words.LESS_WORK)
        log.error("An answer of several lines failed.", exc_info=error)
        return ErrorDetail("server", *words.FAILED)
