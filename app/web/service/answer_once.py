"""Answers that many ask for are computed once: requests are pure, so the same question has the same answer.

A question is an address, a content type and the bytes of a body. It is looked up before validation and before
the queue, so a cached answer is sent at once, however busy the server is. A question whose answer is being
computed waits for that computation. Only a new question needs a slot in the queue; without a free slot it
is refused before validation. The same experiment in another spelling is another question and is computed
again. An answer with "no-store" is not cached.
"""

import gzip
from collections.abc import Collection
from hashlib import sha256
from http import HTTPStatus

import anyio.to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.service.answer_cache import Answer, AnswerCache
from app.web.service.cache_headers import NO_STORE
from app.web.service.compression import accepts
from app.web.service.errors import Refusal, error_response
from app.web.service.request_log_notes import asked_in
from app.web.service.shared_computation import SharedComputation
from app.web.service.worker import Worker

# The only headers that an answer may depend on: those of the redirection to an address without a last slash,
# and of the check that the body is JSON. The computation sees no others.
_ASKED_WITH = (b"host", b"content-type")


class AnswerOnce:
    """Answers each POST from what is cached, or from one computation for all who wait for it.

    The application behind it compresses; only compressed answers are cached, and clients that do not accept
    gzip get them unpacked.
    """

    def __init__(
        self, app: ASGIApp, worker: Worker, most_bytes: int, line_by_line: Collection[str] = ()
    ) -> None:
        """line_by_line: the addresses whose answers are sent while they are computed, and never kept."""
        self.app = app
        self._line_by_line = line_by_line
        self._worker = worker
        self._cache = AnswerCache(most_bytes)
        self._computations: dict[bytes, SharedComputation[Answer]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "POST":
            await self.app(scope, receive, send)
            return
        try:
            if scope["path"] in self._line_by_line:
                with self._worker.slot():
                    await self.app(scope, receive, send)
                return
            body = await _body(receive)
            answer = None if body is None else await self._answer(_asking(scope), body, receive)
        except Refusal as refusal:
            response = error_response(refusal.status_code, [refusal.error], refusal.headers)
            await response(scope, receive, send)
            return
        # A client that has disconnected is told nothing.
        if answer is not None:
            takes_gzip = accepts(Headers(scope=scope).get("accept-encoding", ""), "gzip")
            await _send(answer if takes_gzip else await anyio.to_thread.run_sync(_unpacked, answer), send)

    async def _answer(self, scope: Scope, body: bytes, receive: Receive) -> Answer | None:
        question = _digest(scope, body)
        cached = self._cache.get(question)
        asked = asked_in(scope)
        if cached is not None:
            # It was found at this address, so that is a route.
            asked.route, asked.cache = scope["path"], "hit"
            return cached
        asked.cache = "shared"
        computation = self._computations.get(question)
        if computation is None or not computation.can_be_joined:
            asked.cache = "miss"
            computation = self._computations[question] = self._start(question, scope, body)
        answer = await computation.answer(receive)
        if answer is not None and answer.status == HTTPStatus.OK:
            asked.route = scope["path"]
        return answer

    def _start(self, question: bytes, scope: Scope, body: bytes) -> SharedComputation[Answer]:
        async def compute(receive: Receive) -> Answer:
            try:
                with self._worker.slot():
                    answer = await _recorded(self.app, scope, receive)
            finally:
                if self._computations.get(question) is computation:
                    del self._computations[question]
            # Refusals and timeouts are not cached: the next attempt may succeed.
            if answer.status == HTTPStatus.OK and answer.headers.get("cache-control") != NO_STORE:
                self._cache.put(question, answer)
            return answer

        computation = SharedComputation(body, compute)
        return computation


def _asking(scope: Scope) -> Scope:
    """The request with only the headers that its answer may depend on, asking for a compressed answer."""
    headers = [(name, value) for name, value in scope["headers"] if name in _ASKED_WITH]
    return {**scope, "headers": [*headers, (b"accept-encoding", b"gzip")]}


def _digest(scope: Scope, body: bytes) -> bytes:
    headers = (part for pair in scope["headers"] for part in pair)
    parts = [scope["path"].encode(), scope["query_string"], *headers, body]
    # Each part has its length in front, so different parts never give the same bytes.
    return sha256(b"".join(b"%d:%s" % (len(part), part) for part in parts)).digest()


async def _body(receive: Receive) -> bytes | None:
    """The whole body; None when the client has disconnected before its end."""
    pieces: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        pieces.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(pieces)


async def _recorded(app: ASGIApp, scope: Scope, receive: Receive) -> Answer:
    messages: list[Message] = []

    async def record(message: Message) -> None:
        messages.append(message)

    await app(scope, receive, record)
    start, *rest = messages
    body = b"".join(message.get("body", b"") for message in rest)
    return Answer(start["status"], Headers(raw=start["headers"]), body)


def _unpacked(answer: Answer) -> Answer:
    """The same answer for a client that does not take gzip."""
    if answer.headers.get("content-encoding") != "gzip":
        return answer
    body = gzip.decompress(answer.body)
    headers = MutableHeaders(answer.headers)
    del headers["content-encoding"]
    headers["content-length"] = str(len(body))
    return Answer(answer.status, headers, body)


async def _send(answer: Answer, send: Send) -> None:
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers.raw})
    await send({"type": "http.response.body", "body": answer.body})
