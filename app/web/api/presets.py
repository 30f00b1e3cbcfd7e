"""Presets: ready experiments that a visitor chooses with one click."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from app.presets import PRESETS
from app.web.api import words
from app.web.service.content import FixedAnswer
from app.web.service.documented import ERRORS, ErrorAnswer, Responses, documented_answer
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal

router = APIRouter(tags=["What there is"])

_FIELDS = {name: preset._asdict() for name, preset in PRESETS.items()}
_LIST = list(_FIELDS.values())
_ALL = FixedAnswer(_LIST)
_ERRORS: Responses = {
    404: {"model": ErrorAnswer, "description": words.NO_SUCH_PRESET},
    422: ERRORS[422],
}
_BY_NAME = {name: FixedAnswer(fields) for name, fields in _FIELDS.items()}


@router.get("/api/presets", summary="All ready experiments", responses=documented_answer(_LIST))
async def presets(request: Request) -> Response:
    """Every preset with its experiment."""
    return _ALL.to(request)


@router.get(
    "/api/presets/{name}",
    summary="One ready experiment",
    responses={**documented_answer(_FIELDS["mazur"]), **_ERRORS},
)
async def preset(request: Request, name: Annotated[str, Path(examples=["mazur"])]) -> Response:
    """A preset. Its experiment can be sent to step as it is; `steps` is how long it is worth watching."""
    if name not in _BY_NAME:
        detail = ErrorDetail("name", words.NO_SUCH_PRESET, ", ".join(_BY_NAME))
        raise Refusal(HTTPStatus.NOT_FOUND, detail)
    return _BY_NAME[name].to(request)
