"""The share dialog: written for an address of this site and for what is chosen in it."""

from http import HTTPStatus
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Query, Request, Response
from starlette.datastructures import QueryParams

from app.questions.question import WrongQuestionError, question_in
from app.web.embed.parameter import Parameter
from app.web.embed.values import OF_THE_FRAME
from app.web.service.address_numbers import number_in
from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.own_address import own_path, site_address
from app.web.service.page_shell import page
from app.web.share import words
from app.web.share.files import files_of
from app.web.share.qr import MOST_LETTERS
from app.web.share.shared import LONGEST, QUESTION, Shared, Size, shared_at
from app.web.share.snippets import snippets_for

LEAST, MOST = 200, 2000
"""Pixels of a frame, across and down."""

router = APIRouter(include_in_schema=False)


class Option(NamedTuple):
    """A parameter of the frame, and what is chosen of it."""

    parameter: Parameter
    chosen: tuple[str, ...]


@router.get("/share")
async def share_dialog(request: Request, address: Annotated[str, Query(max_length=LONGEST)]) -> Response:
    """The dialog for an address of this site: 404 for any other. What is chosen stands beside it."""
    found = shared_in(request, address)
    asked = request.query_params
    size = Size(*(_pixels(asked.get(name, ""), getattr(Size(), name)) for name in Size._fields))
    shared = found.changed(
        {one.name: _chosen(asked, one) for one in of_the_frame(found) if one.name in asked}
    )
    shared = shared.asking(_question(asked.get(QUESTION, shared.asked.get(QUESTION, ""))))
    told = {
        "address": address,
        "shared": shared,
        "size": size,
        "options": options_of(shared),
        "snippets": [(one, one.written(shared, size)) for one in snippets_for(shared)],
        "files": files_of(shared),
        "has_a_code": len(shared.site + shared.page) <= MOST_LETTERS,
    }
    return page(request, "share/dialog.html", told, FOR_MINUTES)


def shared_in(request: Request, address: str) -> Shared:
    """What stands at an address of this site. Raises Refusal (404) for foreign and for unknown ones."""
    path = own_path(request, address)
    shared = None if path is None else shared_at(site_address(request), path)
    if shared is None:
        said = words.FOREIGN if path is None else words.NO_SUCH_PAGE
        raise Refusal(HTTPStatus.NOT_FOUND, ErrorDetail("address", *said))
    return shared


def of_the_frame(shared: Shared) -> list[Parameter]:
    """What a frame can be asked for, from the table of all parameters."""
    return [one for one in (shared.kind.parameters if shared.kind else ()) if one.name in OF_THE_FRAME]


def options_of(shared: Shared) -> list[Option]:
    """The same, with what is chosen."""
    chosen = [(one, shared.asked.get(one.name) or one.usual) for one in of_the_frame(shared)]
    return [Option(one, tuple(text.split(",")) if one.many else (text,)) for one, text in chosen]


def _chosen(asked: QueryParams, parameter: Parameter) -> str:
    """Boxes tell theirs one by one; an empty one stands before them, so that none can be chosen."""
    texts = asked.getlist(parameter.name)
    return ",".join(filter(None, texts)) if parameter.many else texts[-1]


def _question(text: str) -> str:
    """The question itself; "" where it cannot be asked."""
    try:
        return question_in(text).written()
    except WrongQuestionError:
        return ""


def _pixels(text: str, usual: int) -> int:
    """The nearest possible number; the usual one for what is none."""
    number = number_in(text)
    return usual if number is None else round(min(MOST, max(LEAST, number)))
