"""The call that draws the QR code of an address of this server."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.web.service.cache_headers import FOR_A_DAY
from app.web.service.content import Content
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.own_address import own_path, site_address
from app.web.service.worker import Worker
from app.web.share import words
from app.web.share.qr import MOST_LETTERS, qr_svg

router = APIRouter(include_in_schema=False)


@router.get("/qr.svg")
async def qr_code(request: Request, address: Annotated[str, Query(max_length=MOST_LETTERS)]) -> Response:
    """The code of an address of this server, whole or from its path on; any other is refused (404)."""
    path = own_path(request, address)
    if path is None:
        raise Refusal(HTTPStatus.NOT_FOUND, ErrorDetail("address", *words.FOREIGN))
    whole = site_address(request) + path
    worker: Worker = request.app.state.worker
    with worker.slot():
        svg = await worker.run(request, lambda keep_going: qr_svg(whole))
    return Content(svg.encode(), "image/svg+xml").to(request, FOR_A_DAY)
