"""Answers whether this process computes what it is asked, for whoever shares out requests."""

from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from app.web.api import words
from app.web.service.cache_headers import NO_STORE
from app.web.service.documented import ERRORS, documented_answer
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.json_codec import encode
from app.web.service.worker import Worker

router = APIRouter(tags=["Server"])

ADDRESS = "/ready"
ANSWER = {"status": "ready"}


@router.get(
    ADDRESS,
    summary="Does the server compute?",
    responses={**documented_answer(ANSWER), HTTPStatus.SERVICE_UNAVAILABLE.value: ERRORS[503]},
)
async def ready(request: Request) -> Response:
    """No while a computation goes on long after its time: it may never end, and others would wait for it.

    A full queue is no reason: if every replica were left out for it, nobody would answer at all.
    """
    worker: Worker = request.app.state.worker
    if worker.is_stuck:
        detail = ErrorDetail("server", *words.IS_STUCK)
        raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, detail, {"retry-after": "5", "cache-control": NO_STORE})
    return Response(encode(ANSWER), headers={"cache-control": NO_STORE}, media_type="application/json")
