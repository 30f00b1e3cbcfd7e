"""Content held in memory: compressed once for each encoding, with an ETag."""

from hashlib import sha256

from fastapi import Request, Response

from app.web.service.cache_headers import FOR_MINUTES, has_current
from app.web.service.compression import ENCODERS, IDENTITY, LEAST_COMPRESSED, best_encoding
from app.web.service.json_codec import encode


class Content:
    """A file or an answer that stays as it is, held in memory with its compressed forms.

    Its tag is weak: it is the same for every encoding.
    """

    def __init__(self, plain: bytes, media_type: str) -> None:
        self._forms = {IDENTITY: plain}
        self._media_type = media_type
        self.etag = f'W/"{sha256(plain).hexdigest()[:20]}"'

    def form(self, encoding: str) -> bytes:
        """The content in an encoding, compressed at its first use; plain where that is no larger."""
        if encoding not in self._forms:
            plain = self._forms[IDENTITY]
            encoded = ENCODERS[encoding](plain) if len(plain) >= LEAST_COMPRESSED else plain
            self._forms[encoding] = encoded if len(encoded) < len(plain) else plain
        return self._forms[encoding]

    def to(self, request: Request, cache_control: str) -> Response:
        """200 with the content, or 304 when the client has it already."""
        headers = {"cache-control": cache_control, "etag": self.etag, "vary": "accept-encoding"}
        if has_current(self.etag, request.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=headers)
        encoding = best_encoding(request.headers.get("accept-encoding", ""))
        form = self.form(encoding)
        if form is not self._forms[IDENTITY]:
            headers["content-encoding"] = encoding
        return Response(form, headers=headers, media_type=self._media_type)


class FixedAnswer:
    """A JSON answer, encoded and compressed once."""

    def __init__(self, value: object) -> None:
        self._content = Content(encode(value), "application/json")

    def to(self, request: Request) -> Response:
        """200 with the answer, or 304 when the client has it already."""
        return self._content.to(request, FOR_MINUTES)
