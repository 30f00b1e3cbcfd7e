"""Middleware that counts and logs each request when it has been answered, and learns its route on the way."""

import logging
from time import monotonic

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.service import metrics
from app.web.service.log_lines import REQUESTS
from app.web.service.request_log_notes import Asked, asked_in, with_notes

NO_ROUTE = "none"
_METHODS = ("GET", "HEAD", "POST", "OPTIONS")

log = logging.getLogger(REQUESTS)


class Observed:
    """Around everything: sees status and bytes pass, and keeps back nothing."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked, begins, status, sent = Asked(), monotonic(), 0, 0

        async def send_and_see(message: Message) -> None:
            nonlocal status, sent
            status = message.get("status", status)
            sent += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(with_notes(scope, asked), receive, send_and_see)
        finally:
            _tell(scope["method"], asked, status, monotonic() - begins, sent)


class NotesRoute:
    """Right before the routes: knows which one it was."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self.app(scope, receive, send)
        finally:
            if scope["type"] == "http":
                # A folder of files has no route, and its name at the front of what is asked for.
                folder = scope.get("app_root_path") is not None and scope.get("root_path")
                asked_in(scope).route = getattr(scope.get("route"), "path", "") or folder or NO_ROUTE


def _tell(method: str, asked: Asked, status: int, seconds: float, sent: int) -> None:
    """status: 0 where the client left before there was one."""
    known, route = method if method in _METHODS else "other", asked.route or NO_ROUTE
    metrics.REQUESTS.labels(known, route, str(status)).inc()
    metrics.DURATIONS.labels(route).observe(seconds)
    metrics.SENT.labels(route).inc(sent)
    if asked.cache:
        metrics.CACHE.labels(asked.cache).inc()
    fields = {
        "method": known,
        "route": route,
        "status": status,
        "seconds": round(seconds, 4),
        "bytes": sent,
        "cost": round(asked.cost),
        "waited": round(asked.waited, 4),
        "cache": asked.cache,
    }
    log.info("request", extra={"fields": fields})
