"""The numbers of all processes for whoever watches over them, where the environment asks for it."""

from http import HTTPStatus

from anyio import to_thread
from fastapi import APIRouter, HTTPException, Response

from app.web.service import metrics, settings
from app.web.service.cache_headers import NO_STORE

router = APIRouter(include_in_schema=False)

TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8"


@router.get("/metrics")
async def exposition() -> Response:
    """In the text format of Prometheus; nothing is here where SLOPE_METRICS is not 1."""
    if not settings.METRICS.value:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    text = await to_thread.run_sync(metrics.exposition)
    return Response(text, headers={"cache-control": NO_STORE}, media_type=TEXT_FORMAT)
