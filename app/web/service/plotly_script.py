"""plotly.js, whole from the installed package, and the part in use from the bundles; browsers keep both.

Their addresses name the version, and that of the part its contents as well.
"""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path

import anyio
from anyio import to_thread
from fastapi import APIRouter, FastAPI, HTTPException, Request
from plotly.offline import get_plotlyjs_version
from starlette.responses import Response

from app.folders import BUNDLES
from app.web.service.bundles import PLOTLY_PART, PLOTLY_VERSION
from app.web.service.cache_headers import IMMUTABLE
from app.web.service.compression import ENCODERS, best_encoding
from app.web.service.content import Content

ASSETS = "/assets"
WHOLE = f"plotly-{get_plotlyjs_version()}.min.js"
PLOTLY_ADDRESS = f"{ASSETS}/{WHOLE}"


def part_name(folder: Path = BUNDLES, installed: str = get_plotlyjs_version()) -> str | None:
    """The name under which the part of plotly.js in `folder` is served.

    None where there is none, and where the Python package has another version of plotly.js.
    """
    file = folder / PLOTLY_PART
    if not file.is_file() or installed != PLOTLY_VERSION:
        return None
    return f"{PLOTLY_PART.removesuffix('.min.js')}-{hashlib.sha256(file.read_bytes()).hexdigest()[:8]}.min.js"


PART = part_name()
PART_ADDRESS = PART and f"{ASSETS}/{PART}"


@cache
def plotly_script(name: str) -> Content:
    """WHOLE or PART, read once in a process."""
    whole = files("plotly").joinpath("package_data", "plotly.min.js")
    return Content((whole if name == WHOLE else BUNDLES / PLOTLY_PART).read_bytes(), "text/javascript")


@asynccontextmanager
async def compress_early(_: FastAPI) -> AsyncIterator[None]:
    """Compress what pages load before the server listens (0.1 or 0.2 s), so that no visitor waits for it."""
    async with anyio.create_task_group() as tasks:
        for encoding in ENCODERS:
            tasks.start_soon(to_thread.run_sync, plotly_script(PART or WHOLE).form, encoding)
    yield


router = APIRouter(lifespan=compress_early, include_in_schema=False)


@router.get(f"{ASSETS}/{{name}}")
async def plotly(name: str, request: Request) -> Response:
    """plotly.js, compressed as the client likes it best."""
    if name not in (WHOLE, PART):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    content = plotly_script(name)
    # What was not compressed early is not compressed in the event loop.
    await to_thread.run_sync(content.form, best_encoding(request.headers.get("accept-encoding", "")))
    return content.to(request, IMMUTABLE)
