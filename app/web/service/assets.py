"""The files a page needs: plotly.js from the installed package, and our own scripts and styles.

plotly.js never changes under its address, so a browser keeps it for a year; our own files change with
every release, so a browser asks each time whether its copy is still good, and mostly hears "yes" (304).
"""

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
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.web.service.encodings import ENCODERS, IDENTITY, best_encoding
from app.web.service.folders import STATIC

PLOTLY_ADDRESS = f"/assets/plotly-{get_plotlyjs_version()}.min.js"
STATIC_ADDRESS = "/static"


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
        "cache-control": "public, max-age=31536000, immutable",
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


def has_current(etag: str, if_none_match: str) -> bool:
    """Whether the header `If-None-Match` names `etag`, by the weak comparison of RFC 9110 (2022), 8.8.3.2."""
    named = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
    return etag in named or "*" in named


class OwnFiles(StaticFiles):
    """Our scripts and styles: kept by a browser, but asked about before each use."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = "no-cache"
        return response


def mount_assets(app: FastAPI) -> None:
    """Serve plotly.js under PLOTLY_ADDRESS and the folder `static` under STATIC_ADDRESS."""
    app.include_router(router)
    app.mount(STATIC_ADDRESS, OwnFiles(directory=STATIC), name="static")
