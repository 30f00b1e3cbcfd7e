"""Documents a call by an example request and the answer that the engine computes for it."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel, Field

from app.refusal import NUMBER_TOO_LARGE
from app.web.schemas.strict import Strict
from app.web.service.json_codec import decode, encode

Responses = dict[int | str, dict[str, Any]]
Request = TypeVar("Request", bound=Strict)


class ErrorFields(BaseModel):
    """What is wrong, with the path of the field and what it may hold."""

    field: str = Field(examples=["problem.layers[1]"])
    message: str = Field(examples=[NUMBER_TOO_LARGE])
    allowed: str = Field(examples=["at most 32"])


class FirstError(ErrorFields):
    """The first thing that is wrong, and what else is."""

    others: list[ErrorFields] | None = Field(None, max_length=7, description="Only there when more is wrong.")


class ErrorAnswer(BaseModel):
    """The one shape of every error."""

    error: FirstError


ERRORS: Responses = {
    413: {"model": ErrorAnswer, "description": "The request is too large."},
    415: {"model": ErrorAnswer, "description": "The request is not said to be JSON."},
    422: {"model": ErrorAnswer, "description": "Something is not allowed, or would cost too much."},
    503: {"model": ErrorAnswer, "description": "The server is busy, or this took too long. Try again later."},
}


def documented_call(
    example: dict[str, Any], model: type[Request], answer: Callable[[Request], object]
) -> dict[str, Any]:
    """Keyword arguments for a POST route: an example, and the answer, computed so that it cannot go stale."""
    request = {"requestBody": _shown(example)}
    return {"openapi_extra": request, "responses": {**ERRORS, **documented_answer(answer(model(**example)))}}


def documented_lines(
    example: dict[str, Any], model: type[Request], lines: Callable[[Request], list[object]]
) -> dict[str, Any]:
    """The same for a call that answers line by line: the example is the list of its lines."""
    text = "".join(encode(line).decode() + "\n" for line in lines(model(**example)))
    content = {"content": {"application/x-ndjson": {"example": text}}}
    return {"openapi_extra": {"requestBody": _shown(example)}, "responses": {**ERRORS, 200: content}}


def documented_answer(answer: object) -> Responses:
    """The documentation of a successful answer, by example."""
    return {200: _shown(answer)}


def examples_as_values(document: dict[str, Any]) -> dict[str, Any]:
    """An OpenAPI document in which the examples are no longer texts (see `_shown`)."""
    for call in (call for calls in document["paths"].values() for call in calls.values()):
        for part in (call.get("requestBody", {}), call["responses"]["200"]):
            media = part.get("content", {}).get("application/json", {})
            if "example" in media:
                media["example"] = decode(media["example"].encode())
    return document


def _shown(example: object) -> dict[str, Any]:
    """An example as a JSON text: FastAPI would drop every null from a value."""
    return {"content": {"application/json": {"example": encode(example).decode()}}}
