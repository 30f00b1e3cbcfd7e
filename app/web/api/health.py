"""Answers that the server is up, even while its computing thread is busy."""

from fastapi import APIRouter, Response

from app import __version__
from app.web.service.documented import documented_answer
from app.web.service.json_codec import encode

router = APIRouter(tags=["Server"])

ADDRESS = "/health"
ANSWER = {"status": "ok", "version": __version__}


@router.get(ADDRESS, summary="Is the server up?", responses=documented_answer(ANSWER))
async def health() -> Response:
    """Answers at once, even while a long computation runs."""
    return Response(encode(ANSWER), media_type="application/json")
