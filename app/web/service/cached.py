"""Answers that stay the same as long as the server runs: a client asks once, and then only whether."""

from hashlib import sha256

from fastapi import Request, Response

from app.web.service.codec import encode
from app.web.service.keeping import has_current


class CachedAnswer:
    """A JSON answer, encoded once, with a tag that is weak, because it may travel compressed."""

    def __init__(self, value: object) -> None:
        self.body = encode(value)
        self.headers = {
            "etag": f'W/"{sha256(self.body).hexdigest()[:20]}"',
            "cache-control": "public, max-age=300, stale-while-revalidate=86400",
        }

    def to(self, request: Request) -> Response:
        """200 with the answer, or 304 when the client has it already."""
        if has_current(self.headers["etag"], request.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=self.headers)
        return Response(self.body, headers=self.headers, media_type="application/json")
