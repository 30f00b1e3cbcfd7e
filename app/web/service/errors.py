"""The one shape of every error: the field, what is wrong with it, and what is allowed instead.

What a client sent is never sent back: an error stays small however large the request was.
"""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from app.web.service.codec import encode
from app.web.service.complaints import Complaint, complaints_about

MOST_COMPLAINTS = 8


class Refusal(HTTPException):
    """A request that gets no result. Status: 4xx when the request is the reason, 503 when the server is."""

    def __init__(self, status: int, complaint: Complaint, headers: dict[str, str] | None = None) -> None:
        super().__init__(status, complaint.message, headers)
        self.complaint = complaint


def error_response(status: int, complaints: Sequence[Complaint], headers: Any = None) -> Response:
    """The first complaint in full, and at most seven more beside it."""
    first, *others = (complaint._asdict() for complaint in complaints[:MOST_COMPLAINTS])
    error = {**first, "others": others} if others else first
    return Response(encode({"error": error}), status, headers, media_type="application/json")


def install_error_handlers(app: FastAPI) -> None:
    """Make every error of this application use the one shape."""
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(Exception, _failed)


async def _invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return error_response(HTTPStatus.UNPROCESSABLE_ENTITY, complaints_about(error.errors(), error.body))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    complaint = error.complaint if isinstance(error, Refusal) else _complaint_about_status(error)
    return error_response(error.status_code, [complaint], error.headers)


async def _failed(request: Request, error: Exception) -> Response:
    complaint = Complaint("server", "Something went wrong here; it is not your fault.", "trying again later")
    return error_response(HTTPStatus.INTERNAL_SERVER_ERROR, [complaint])


def _complaint_about_status(error: HTTPException) -> Complaint:
    """What the framework refuses by itself: unknown addresses, methods and unreadable bodies."""
    if error.status_code == HTTPStatus.NOT_FOUND:
        return Complaint("address", "There is nothing at this address.", "those in /openapi.json")
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return Complaint("method", "This address does not take this method.", (error.headers or {})["Allow"])
    return Complaint("body", f"{error.detail}.", "a request as in /openapi.json")
