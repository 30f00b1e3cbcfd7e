"""Who may show our pages in a frame: everyone an embed, only ourselves all other pages."""

import os
import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FRAMED_BY = "SLOPE_FRAMED_BY"
"""The environment variable with the sites that may frame every page, such as `https://moodle.example.org`."""

EVERYONE = "*"
_SITE = re.compile(r"https?://[A-Za-z0-9.*-]+(:\d{1,5})?")


def sites(text: str) -> tuple[str, ...]:
    """The sites that a text names, with spaces between them; `*` is everyone.

    Raises ValueError for what is no site: a policy with it would let in nobody, or others.
    """
    named = tuple(text.split())
    wrong = [one for one in named if one != EVERYONE and not _SITE.fullmatch(one)]
    if wrong:
        raise ValueError(f"{FRAMED_BY}: {wrong[0]!r} is no site such as https://moodle.example.org.")
    return named


class FramedOnlyByKnown:
    """Adds the header that browsers heed to every answer outside `for_everyone`.

    There no header at all is sent: a file opened from disk is an ancestor that even `*` would refuse.
    """

    def __init__(self, app: ASGIApp, for_everyone: str) -> None:
        self.app = app
        self.for_everyone = for_everyone
        named = sites(os.environ.get(FRAMED_BY, ""))
        self.policy = "" if EVERYONE in named else " ".join(("frame-ancestors", "'self'", *named))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not self.policy or scope["path"].startswith(self.for_everyone):
            await self.app(scope, receive, send)
            return

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["content-security-policy"] = self.policy
            await send(message)

        await self.app(scope, receive, send_with_policy)
