"""Exports a run: as JSON, as a table, or as code in which every step is written out."""

from http import HTTPStatus

from fastapi import APIRouter, Response

from app.export.recipe import UnknownPart
from app.web.api.run import operations_of_an_iteration
from app.web.api.words import FEWER_STEPS_OR_ROWS
from app.web.lab import words
from app.web.lab.export_files import make_file, run_answer
from app.web.lab.schemas.example_requests import EXPORT
from app.web.lab.schemas.export import ExportRequest
from app.web.service.documented import documented_call
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.json_route import JsonRequest, JsonRoute, turn
from app.web.service.own_address import site_address
from app.web.service.price_limits import MOST_NUMBERS, MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["Data"])


def answer(body: ExportRequest) -> object:
    """The run as JSON, for the documentation."""
    return run_answer(body, EXPORT, lambda: True)


@router.post("/api/export", summary="Take a run along", **documented_call(EXPORT, ExportRequest, answer))
async def export(request: JsonRequest, body: ExportRequest) -> Response:
    """A file: `json` to load again, `csv` with every number, or code: `numpy`, `pytorch`, `jax`, `notebook`,
    and `exercise`, the notebook with a line missing in each half and a check below it.

    The scripts and the notebook print the loss of each step: the same numbers, to rounding. A table and
    JSON hold all steps, until the run diverges.
    """
    await turn(_check_prices(body))
    try:
        file = make_file(body, await request.json(), request.keep_going, site_address(request))
    except UnknownPart as unknown:
        field = (
            unknown.field if unknown.field in ExportRequest.model_fields else f"experiment.{unknown.field}"
        )
        detail = ErrorDetail(field, unknown.message, unknown.allowed)
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, detail) from None
    disposition = {"content-disposition": f'attachment; filename="slope-and-step-{file.name}"'}
    return Response(file.content, media_type=file.media_type, headers=disposition)


def _check_prices(body: ExportRequest) -> int:
    if body.format not in ("json", "csv"):
        return 0
    operations = operations_of_an_iteration(body.experiment, body.edits) * body.steps
    check_price("steps", operations, MOST_OPERATIONS, OPERATIONS, FEWER_STEPS_OR_ROWS)
    numbers = body.steps * (2 + 3 * body.experiment.problem.size) if body.format == "csv" else body.steps
    check_price("steps", numbers, MOST_NUMBERS, words.NUMBERS_IN_THE_FILE, words.FEWER_STEPS_OR_PARAMETERS)
    return operations
