"""Middleware that refuses bodies that are too large."""

from http import HTTPStatus

import anyio
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.service import settings, words
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal, error_response

MOST_BODY_BYTES = int(settings.BODY_BYTES.value)
"""Of one body."""

MOST_BYTES_AT_ONCE = int(settings.BODIES_BYTES.value)
"""Of all bodies that a process is being sent, or computes the answers to."""

ALWAYS_READ = 64_000
"""Bytes: who sends no more is not kept out by those who send much. Nearly all that pages ask is so small."""

MOST_DISCARDED = 32 * 2**20
"""Bytes of a refused body that are still read and thrown away."""

LINGERING = 10.0
"""Seconds in which they are."""


class BodyLimit:
    """Answers 413 in the one error shape, from the declared length or else from what has arrived.

    Starlette's own limit answers in plain text. The connection is closed afterwards, but not at once: a
    client that sends all before it reads would see a broken connection instead of the answer. Bodies of all
    requests under way have a limit too: what is beyond it is told to come back, with 503.
    """

    def __init__(self, app: ASGIApp, most_bytes: int, most_at_once: int) -> None:
        self.app = app
        self.most_bytes = most_bytes
        self.most_at_once = most_at_once
        self.held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        body = _Body(self, receive, send)
        declared = Headers(scope=scope).get("content-length", "")
        # Twenty digits decide; Python refuses to parse thousands.
        if declared.isdecimal() and int(declared[:20]) > self.most_bytes:
            body.is_refused = True
            refusal = _too_large(self.most_bytes)
            response = error_response(refusal.status_code, [refusal.error], refusal.headers)
            await response(scope, receive, body.send)
            return
        try:
            await self.app(scope, body.receive, body.send)
        finally:
            body.let_go()


class _Body:
    """Counts what arrives of one body; once that is refused, throws away the rest of it."""

    def __init__(self, limit: BodyLimit, receive: Receive, send: Send) -> None:
        self._limit = limit
        self._receive = receive
        self._send = send
        self._arrived = 0
        self._is_whole = False
        self.held = 0
        self.is_refused = False

    async def receive(self) -> Message:
        """The next part. Raises Refusal: 413 for too many bytes, 503 where others hold too many."""
        message = await self._next()
        if self._arrived > self._limit.most_bytes:
            self._refuse(_too_large(self._limit.most_bytes))
        self.held += len(message.get("body", b""))
        self._limit.held += len(message.get("body", b""))
        is_alone = self._limit.held == self.held
        if self.held > ALWAYS_READ and self._limit.held > self._limit.most_at_once and not is_alone:
            self._refuse(_too_many())
        return message

    def _refuse(self, refusal: Refusal) -> None:
        self.is_refused = True
        self.let_go()
        raise refusal

    def let_go(self) -> None:
        """Nobody holds any of it any more."""
        self._limit.held -= self.held
        self.held = 0

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


def _too_many() -> Refusal:
    detail = ErrorDetail("server", *words.QUEUE_IS_FULL)
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, detail, {"retry-after": "1", "connection": "close"})


def _too_large(most_bytes: int) -> Refusal:
    detail = ErrorDetail("body", words.TOO_LARGE, words.AT_MOST_BYTES.format(bytes=most_bytes))
    return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail, {"connection": "close"})
