"""Answers that do not change while the server runs; clients revalidate them by their ETag."""

from fastapi import Request, Response

from app.web.service.codec import encode
from app.web.service.content import Content

FOR_MINUTES = "public, max-age=300, stale-while-revalidate=86400"


class FixedAnswer:
    """A JSON answer, encoded and compressed once."""

    def __init__(self, value: object) -> None:
        self._content = Content(encode(value), "application/json")

    def to(self, request: Request) -> Response:
        """200 with the answer, or 304 when the client has it already."""
        return self._content.to(request, FOR_MINUTES)
