"""Middleware that lets scripts of every site ask us: cross-origin resource sharing (CORS; Fetch standard)."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp


class CrossOrigin(CORSMiddleware):
    """Frames of an opaque origin may load scripts and ask; there are no cookies that could be misused."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(
            app,
            allow_origins=["*"],
            allow_methods=["GET", "POST"],
            allow_headers=["content-type"],
            expose_headers=["content-disposition", "retry-after"],
        )
