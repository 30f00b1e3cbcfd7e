"""Document a call by example: the request that is shown, and the answer that the engine gives to it."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel, Field

from app.web.codec import decode, encode
from app.web.schemas.strict import Strict

Responses = dict[int | str, dict[str, Any]]
Request = TypeVar("Request", bound=Strict)


class ErrorFields(BaseModel):
    """What is wrong, with the path of the field and what it may hold."""

    field: str = Field(examples=["problem.layers[1]"])
    message: str = Field(examples=["This number is too large."])
    allowed: str = Field(examples=["at most 32"])


class FirstError(ErrorFields):
    """The first thing that is wrong, and what else is."""

    others: list[ErrorFields] | None = Field(None, max_length=7, description="Only there when more is wrong.")


class ErrorAnswer(BaseModel):
    """The one shape of every error."""

    error: FirstError


ERRORS: Responses = {
    413: {"model": ErrorAnswer, "description": "The request is too large."},
    422: {"model": ErrorAnswer, "description": "Something is not allowed, or would cost too much."},
    503: {"model": ErrorAnswer, "description": "The server is busy, or this took too long. Try again later."},
}


def documented_call(
    example: dict[str, Any], model: type[Request], answer: Callable[[Request], object]
) -> dict[str, Any]:
    """Keyword arguments for a POST route: an example, and the answer, computed so that it cannot go stale."""
    request = {"requestBody": {"content": {"application/json": {"example": example}}}}
    return {"openapi_extra": request, "responses": {**ERRORS, **documented_answer(answer(model(**example)))}}


def documented_answer(answer: object) -> Responses:
    """The documentation of a successful answer, by example."""
    return {200: {"content": {"application/json": {"example": decode(encode(answer))}}}}
