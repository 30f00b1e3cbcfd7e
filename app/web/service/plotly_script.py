"""plotly.js, from the installed package: its address names its version, so browsers keep it for a year."""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import anyio
from anyio import to_thread
from fastapi import APIRouter, FastAPI, Request
from plotly.offline import get_plotlyjs_version
from starlette.responses import Response

from app.web.service.encodings import ENCODERS, IDENTITY, best_encoding
from app.web.service.keeping import KEPT, has_current

PLOTLY_ADDRESS = f"/assets/plotly-{get_plotlyjs_version()}.min.js"


class Asset(NamedTuple):
    """One encoded form of a file, with the tag that names exactly these bytes."""

    content: bytes
    etag: str


@cache
def plotly_script(encoding: str) -> Asset:
    """plotly.js in `encoding` ("br", "gzip" or "identity"), read and compressed once in a process."""
    content = files("plotly").joinpath("package_data", "plotly.min.js").read_bytes()
    if encoding != IDENTITY:
        content = ENCODERS[encoding](content)
    return Asset(content, f'"{hashlib.sha256(content).hexdigest()[:20]}"')


@asynccontextmanager
async def compress_early(_: FastAPI) -> AsyncIterator[None]:
    """Compress plotly.js before the server listens (0.2 s), so that no visitor waits for it."""
    async with anyio.create_task_group() as tasks:
        for encoding in ENCODERS:
            tasks.start_soon(to_thread.run_sync, plotly_script, encoding)
    yield


router = APIRouter(lifespan=compress_early, include_in_schema=False)


@router.api_route(PLOTLY_ADDRESS, methods=["GET", "HEAD"])
async def plotly(request: Request) -> Response:
    """plotly.js, compressed as the client likes it best."""
    encoding = best_encoding(request.headers.get("accept-encoding", ""))
    asset = await to_thread.run_sync(plotly_script, encoding)
    headers = {
        "cache-control": KEPT,
        "etag": asset.etag,
        "vary": "accept-encoding",
    }
    if has_current(asset.etag, request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
    headers["content-length"] = str(len(asset.content))
    if encoding != IDENTITY:
        headers["content-encoding"] = encoding
    content = b"" if request.method == "HEAD" else asset.content
    return Response(content, headers=headers, media_type="text/javascript")
