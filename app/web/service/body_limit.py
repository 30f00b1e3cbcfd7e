"""Middleware that refuses bodies that are too large."""

from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.service import words
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal, error_response


class BodyLimit:
    """Answers 413 in the one error shape, from the declared length or else from what has arrived.

    Starlette's own limit answers in plain text. The connection is closed afterwards, because
    whatever the client still sends is not read.
    """

    def __init__(self, app: ASGIApp, most_bytes: int) -> None:
        self.app = app
        self.most_bytes = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "")
        # Twenty digits decide; Python refuses to parse thousands.
        if declared.isdecimal() and int(declared[:20]) > self.most_bytes:
            refusal = self._refusal()
            response = error_response(refusal.status_code, [refusal.error], refusal.headers)
            await response(scope, receive, send)
            return
        await self.app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        arrived = 0

        async def receive_counted() -> Message:
            nonlocal arrived
            message = await receive()
            arrived += len(message.get("body", b""))
            if arrived > self.most_bytes:
                raise self._refusal()
            return message

        return receive_counted

    def _refusal(self) -> Refusal:
        detail = ErrorDetail("body", words.TOO_LARGE, words.AT_MOST_BYTES.format(bytes=self.most_bytes))
        return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail, {"connection": "close"})
