"""Middleware by which a call can be asked with GET: its body is in the address, and proxies keep the answer.

A frame of no origin asks so without asking first whether it may (Fetch, CORS-safelisted requests).
"""

from hashlib import sha256
from http import HTTPStatus
from urllib.parse import unquote_to_bytes

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.service.cache_headers import FOR_MINUTES, has_current

PARAMETER = b"ask="
"""`/api/train?ask={"experiment":...}`, percent-encoded: the body of the POST, and nothing else beside it."""

_CALLS = "/api/"


class AskByGet:
    """Passes such a GET on as the POST that it stands for, and marks its answer as one to be kept."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _asks(scope):
            await self.app(scope, receive, send)
            return
        body = unquote_to_bytes(scope["query_string"][len(PARAMETER) :].replace(b"+", b" "))
        of_body = {b"content-type": b"application/json", b"content-length": b"%d" % len(body)}
        others = [(name, value) for name, value in scope["headers"] if name not in of_body]
        headers = [*others, *of_body.items()]
        asked = {**scope, "method": "POST", "query_string": b"", "headers": headers}
        current = Headers(scope=scope).get("if-none-match", "")
        await self.app(asked, _body_then(body, receive), _Kept(send, current).send)


def _asks(scope: Scope) -> bool:
    is_get = scope["type"] == "http" and scope["method"] == "GET"
    return bool(is_get and scope["path"].startswith(_CALLS) and scope["query_string"].startswith(PARAMETER))


def _body_then(body: bytes, receive: Receive) -> Receive:
    """The body once, and then what the client still sends: that it has disconnected."""
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_next() -> Message:
        return messages.pop() if messages else await receive()

    return receive_next


class _Kept:
    """Sends an answer with a tag, and 304 where the client has it; what is no answer is not kept."""

    def __init__(self, send: Send, current: str) -> None:
        self._send = send
        self._current = current
        self._messages: list[Message] = []

    async def send(self, message: Message) -> None:
        """Wait for the whole answer: its tag stands in front of it."""
        self._messages.append(message)
        if message["type"] != "http.response.body" or message.get("more_body"):
            return
        start, *rest = self._messages
        headers = MutableHeaders(raw=list(start["headers"]))
        if start["status"] == HTTPStatus.OK and "cache-control" not in headers:
            body = b"".join(part.get("body", b"") for part in rest)
            headers["cache-control"] = FOR_MINUTES
            headers["etag"] = f'W/"{sha256(body).hexdigest()[:20]}"'
            if has_current(headers["etag"], self._current):
                del headers["content-length"]
                start, rest = {**start, "status": HTTPStatus.NOT_MODIFIED}, [{**rest[-1], "body": b""}]
        await self._send({**start, "headers": headers.raw})
        for part in rest:
            await self._send(part)
