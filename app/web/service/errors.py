"""The JSON form of every error: the field, what is wrong with it, and what is allowed instead.

A browser that asks for a page that is not there, or cannot be made, gets one (`error_page`).

Errors never repeat what a client sent, but for the beginning of a value of an address, so they stay small.
"""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from app.web.service import words
from app.web.service.error_details import ErrorDetail, error_details
from app.web.service.error_page import error_page
from app.web.service.json_codec import encode

MOST_DETAILS = 8

_SAID_ON_A_PAGE = (HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY)


class Refusal(HTTPException):
    """A request that gets no result. Status: 4xx when the request is the reason, 503 when the server is.

    others: what else is wrong with it.
    """

    def __init__(
        self,
        status: int,
        error: ErrorDetail,
        headers: dict[str, str] | None = None,
        others: Sequence[ErrorDetail] = (),
    ) -> None:
        super().__init__(status, error.message, headers)
        self.error = error
        self.others = others


def error_response(status: int, details: Sequence[ErrorDetail], headers: Any = None) -> Response:
    """The first error in full, and at most seven more beside it."""
    first, *others = (detail._asdict() for detail in details[:MOST_DETAILS])
    error = {**first, "others": others} if others else first
    return Response(encode({"error": error}), status, headers, media_type="application/json")


def install_error_handlers(app: FastAPI) -> None:
    """Make every error of this application use the one shape."""
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(Exception, _failed)


async def _invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return error_response(HTTPStatus.UNPROCESSABLE_ENTITY, error_details(error.errors(), error.body))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    details = [error.error, *error.others] if isinstance(error, Refusal) else [_detail_of_status(error)]
    if error.status_code in _SAID_ON_A_PAGE and _is_read_by_people(request):
        return error_page(error.status_code, details[:MOST_DETAILS])
    return error_response(error.status_code, details, error.headers)


def _is_read_by_people(request: Request) -> bool:
    """Whether a browser asks for a page: a program does not name HTML, and calls have their own addresses."""
    asks_for_html = "text/html" in request.headers.get("accept", "")
    return asks_for_html and not request.url.path.startswith("/api/")


async def _failed(request: Request, error: Exception) -> Response:
    detail = ErrorDetail("server", *words.FAILED)
    return error_response(HTTPStatus.INTERNAL_SERVER_ERROR, [detail])


def _detail_of_status(error: HTTPException) -> ErrorDetail:
    """The error for what the framework itself refuses: unknown addresses and methods, unreadable bodies."""
    if error.status_code == HTTPStatus.NOT_FOUND:
        return ErrorDetail("address", *words.UNKNOWN_ADDRESS)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return ErrorDetail("method", words.WRONG_METHOD, (error.headers or {})["Allow"])
    return ErrorDetail("body", f"{error.detail}.", words.A_REQUEST)
