"""Middleware that refuses bodies that are too large."""

from http import HTTPStatus

import anyio
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.service import words
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal, error_response

MOST_DISCARDED = 32 * 2**20
"""Bytes of a refused body that are still read and thrown away."""

LINGERING = 10.0
"""Seconds in which they are."""


class BodyLimit:
    """Answers 413 in the one error shape, from the declared length or else from what has arrived.

    Starlette's own limit answers in plain text. The connection is closed afterwards, but not at once: a
    client that sends all before it reads would see a broken connection instead of the answer.
    """

    def __init__(self, app: ASGIApp, most_bytes: int) -> None:
        self.app = app
        self.most_bytes = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        body = _Body(receive, send, self.most_bytes)
        declared = Headers(scope=scope).get("content-length", "")
        # Twenty digits decide; Python refuses to parse thousands.
        if declared.isdecimal() and int(declared[:20]) > self.most_bytes:
            body.is_refused = True
            refusal = _refusal(self.most_bytes)
            response = error_response(refusal.status_code, [refusal.error], refusal.headers)
            await response(scope, receive, body.send)
            return
        await self.app(scope, body.receive, body.send)


class _Body:
    """Counts what arrives of one body; once that is refused, throws away the rest of it."""

    def __init__(self, receive: Receive, send: Send, most_bytes: int) -> None:
        self._receive = receive
        self._send = send
        self._most_bytes = most_bytes
        self._arrived = 0
        self._is_whole = False
        self.is_refused = False

    async def receive(self) -> Message:
        """The next part. Raises Refusal (413) when there have been too many bytes."""
        message = await self._next()
        if self._arrived > self._most_bytes:
            self.is_refused = True
            raise _refusal(self._most_bytes)
        return message

    async def send(self, message: Message) -> None:
        """Send on; before the end of a refusal, whose bytes are under way by then, wait for the client."""
        is_last = message["type"] == "http.response.body" and not message.get("more_body")
        if is_last and self.is_refused:
            await self._send({**message, "more_body": True})
            await self._discard()
            message = {"type": "http.response.body", "body": b"", "more_body": False}
        await self._send(message)

    async def _discard(self) -> None:
        with anyio.move_on_after(LINGERING):
            while not self._is_whole and self._arrived <= MOST_DISCARDED:
                await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        self._arrived += len(message.get("body", b""))
        self._is_whole = not message.get("more_body", False)
        return message


def _refusal(most_bytes: int) -> Refusal:
    detail = ErrorDetail("body", words.TOO_LARGE, words.AT_MOST_BYTES.format(bytes=most_bytes))
    return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail, {"connection": "close"})
