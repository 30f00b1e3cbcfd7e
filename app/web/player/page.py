"""The addresses at which runs, claims and lessons are taken along: as one file, or as a SCORM package."""

from http import HTTPStatus
from typing import Literal

from fastapi import APIRouter, Request, Response

from app.web.player import words
from app.web.player.bundle import policy
from app.web.player.file import file_name, iteration_file
from app.web.player.scorm import package
from app.web.player.text_file import FOLDER, KINDS, TextFile, names_of
from app.web.player.wrong_options import check_address
from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.content import Content
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.own_address import configured
from app.web.service.security_headers import POLICY
from app.web.service.worker import Worker

router = APIRouter(include_in_schema=False)


@router.get("/player/iteration.html")
async def iteration_player(request: Request) -> Response:
    """The run that `/iteration` shows at the same words, as one HTML file. A wrong value is refused."""
    query = dict(request.query_params)
    check_address(query)
    worker: Worker = request.app.state.worker
    with worker.slot():
        text = await worker.run(request, lambda keep_going: iteration_file(query, configured(), keep_going))
    return _page(request, text, policy(), file_name(query))


@router.get("/player/{kind}/{name}.html")
async def text_player(request: Request, kind: Literal["claims", "lessons"], name: str) -> Response:
    """A claim or a lesson as one HTML file."""
    file = await _made(request, kind, name)
    return _page(request, file.html, policy(FOLDER), f"slope-and-step-{name}.html")


@router.get("/player/{kind}/{name}.zip")
async def course(request: Request, kind: Literal["claims", "lessons"], name: str) -> Response:
    """A claim or a lesson as a SCORM 1.2 package."""
    file = await _made(request, kind, name)
    return _content(request, package(file), "application/zip", f"slope-and-step-{name}.zip")


async def _made(request: Request, kind: str, name: str) -> TextFile:
    if name not in names_of(kind):
        detail = ErrorDetail("name", words.NO_SUCH_TEXT, ", ".join(names_of(kind)))
        raise Refusal(HTTPStatus.NOT_FOUND, detail)
    worker: Worker = request.app.state.worker
    with worker.slot():
        return await worker.run(request, lambda keep_going: KINDS[kind](name, configured()))


def _page(request: Request, text: str, policy: str, name: str) -> Response:
    response = _content(request, text.encode(), "text/html; charset=utf-8", name)
    response.headers[POLICY] = policy
    return response


def _content(request: Request, content: bytes, media_type: str, name: str) -> Response:
    response = Content(content, media_type).to(request, FOR_MINUTES)
    response.headers["content-disposition"] = f'inline; filename="{name}"'
    return response
