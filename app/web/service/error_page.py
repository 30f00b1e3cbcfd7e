"""The page that a reader gets at an address where there is none: what is wrong, and where to go on."""

from collections.abc import Sequence
from http import HTTPStatus

from fastapi import Response
from fastapi.responses import HTMLResponse

from app.web.service import own_files
from app.web.service.error_details import ErrorDetail
from app.web.service.navigation import NAME, PAGES
from app.web.service.page_files import sheet_files
from app.web.service.page_shell import written


def error_page(status: int, details: Sequence[ErrorDetail]) -> Response:
    """The page says what the JSON of the same error says, and links to all pages."""
    told = {
        "message": details[0].message,
        "wrong": details if status == HTTPStatus.UNPROCESSABLE_ENTITY else (),
        "name": NAME,
        "pages": PAGES,
        "static": own_files.address(),
        "sheets": sheet_files("words"),
    }
    return HTMLResponse(written("shared/error.html", told), status, {"vary": "accept"})
