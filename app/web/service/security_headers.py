"""Middleware with the headers that every answer has, errors and files too, whoever made it."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.service.content_policy import policy_of_pages
from app.web.service.framing import frame_ancestors

POLICY = "content-security-policy"

ALWAYS = {
    "x-content-type-options": "nosniff",
    # Addresses hold experiments, and people's own data with them: other sites are not told.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    # Pages of other sites load the element of embeds and ask the API; there are no cookies to be misused.
    "cross-origin-resource-policy": "cross-origin",
}


class SecurityHeaders:
    """Adds them as an answer starts, and waits for nothing more of it."""

    def __init__(self, app: ASGIApp, framed_by_everyone: str) -> None:
        self.app = app
        self._framed_by_everyone = framed_by_everyone
        self._ancestors = frame_ancestors()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        # A file opened from disk is an ancestor that even `*` would refuse, so embeds name none at all.
        ancestors = "" if scope["path"].startswith(self._framed_by_everyone) else self._ancestors

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(ALWAYS)
                headers[POLICY] = headers.get(POLICY, policy_of_pages()) + ancestors
            await send(message)

        await self.app(scope, receive, send_with_headers)
