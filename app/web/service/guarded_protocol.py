"""Connections that wait for nobody for ever: requests come whole within a time, and answers are taken away.

uvicorn keeps half a request for as long as its client likes, however large its headers are.
"""

import asyncio
from collections.abc import Callable
from http import HTTPStatus

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from app.web.service import settings, words
from app.web.service.content_policy import policy_of_pages
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import error_response
from app.web.service.framing import frame_ancestors
from app.web.service.security_headers import ALWAYS, POLICY

HEAD_BYTES = int(settings.HEAD_BYTES.value)
HEAD_SECONDS = settings.HEAD_SECONDS.value
BODY_SECONDS = settings.BODY_SECONDS.value
READER_SECONDS = settings.READER_SECONDS.value

LEAST_TAKEN = 64_000
"""Bytes of an answer that a reader takes in READER_SECONDS at least."""

LINGERING = 1.0
"""Seconds in which a refused client may read why: what it still sends is thrown away meanwhile."""


class GuardedProtocol(HttpToolsProtocol):
    """uvicorn's protocol with clocks for what a client sends and takes, and a limit for headers."""

    _coming: asyncio.TimerHandle | None = None
    _taking: asyncio.TimerHandle | None = None
    _head = 0  # bytes of the address and headers that are being read
    _unread = 0  # bytes of which the parser has not said yet what they are
    _is_in_body = False
    _is_refused = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._expect(HEAD_SECONDS, self._head_is_late)

    def connection_lost(self, exc: Exception | None) -> None:
        self._expect_nothing()
        if self._taking is not None:
            self._taking.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on; what a refused client still sends is thrown away."""
        if self._is_refused:
            return
        if self._coming is None:
            self._expect(HEAD_SECONDS, self._head_is_late)
        self._unread += len(data)
        super().data_received(data)
        if self._unread > HEAD_BYTES:
            self._refuse_head()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._head = 0

    def on_url(self, url: bytes) -> None:
        super().on_url(url)
        self._count(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Also called for the fields behind a body that comes in pieces."""
        super().on_header(name, value)
        self._count(name + value)

    def on_headers_complete(self) -> None:
        if not self._is_refused:
            super().on_headers_complete()
            self._is_in_body = True
            self._expect(BODY_SECONDS, self._body_is_late)

    def on_body(self, body: bytes) -> None:
        self._unread = 0
        if not self._is_refused:
            super().on_body(body)

    def on_message_complete(self) -> None:
        self._unread = 0
        self._is_in_body = False
        if not self._is_refused:
            self._expect_nothing()
            super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        """The same refusal in the one shape of all errors."""
        self._refuse(HTTPStatus.BAD_REQUEST, ErrorDetail("request", *words.NO_HTTP))

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_reader(self.transport.get_write_buffer_size())

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._taking is not None:
            self._taking.cancel()

    def _count(self, piece: bytes) -> None:
        self._unread = 0
        self._head += len(piece)
        if self._head > HEAD_BYTES:
            self._refuse_head()

    def _expect(self, seconds: float, otherwise: Callable[[], None]) -> None:
        self._expect_nothing()
        self._coming = self.loop.call_later(seconds, otherwise)

    def _expect_nothing(self) -> None:
        if self._coming is not None:
            self._coming.cancel()
            self._coming = None

    def _head_is_late(self) -> None:
        if self._head or self._unread or self._is_answering():
            self._refuse(HTTPStatus.REQUEST_TIMEOUT, _late("headers", HEAD_SECONDS))
        else:
            self.transport.close()

    def _body_is_late(self) -> None:
        self._refuse(HTTPStatus.REQUEST_TIMEOUT, _late("body", BODY_SECONDS))

    def _refuse_head(self) -> None:
        allowed = words.AT_MOST_BYTES.format(bytes=HEAD_BYTES)
        detail = ErrorDetail("headers", words.TOO_LARGE, allowed)
        self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, detail)

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _refuse(self, status: HTTPStatus, detail: ErrorDetail) -> None:
        """Answer this, unless an answer is on its way, and end the connection."""
        if self._is_refused or self.transport.is_closing():
            return
        self._is_refused = True
        self._expect_nothing()
        if self._is_in_body and self.cycle.response_started:
            self.transport.abort()
        elif not self._is_in_body and self._is_answering():
            # What was asked before is answered first; then uvicorn closes.
            self.cycle.keep_alive = False
        else:
            self.transport.write(_refusal(status, detail))
            self.transport.write_eof()
            self.loop.call_later(LINGERING, self.transport.close)

    def _watch_reader(self, left: int) -> None:
        """Hang up when much less is taken than was left."""

        def check() -> None:
            now = self.transport.get_write_buffer_size()
            if left - now < LEAST_TAKEN:
                self.transport.abort()
            else:
                self._watch_reader(now)

        self._taking = self.loop.call_later(READER_SECONDS, check)


def _late(what: str, seconds: float) -> ErrorDetail:
    return ErrorDetail(what, words.NOT_WHOLE, words.WITHIN.format(seconds=seconds))


def _refusal(status: HTTPStatus, detail: ErrorDetail) -> bytes:
    """A whole answer; the application never hears of the request."""
    policy = policy_of_pages() + frame_ancestors()
    response = error_response(status, [detail], {**ALWAYS, POLICY: policy, "connection": "close"})
    lines = (b"%b: %b\r\n" % header for header in response.raw_headers)
    line = f"HTTP/1.1 {status.value} {status.phrase}\r\n".encode()
    return b"".join([line, *lines, b"\r\n", response.body])
