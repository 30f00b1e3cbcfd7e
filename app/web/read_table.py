"""Make data of a pasted table. Nothing is stored: the data travel back, and then with each experiment."""

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response

from app.problems.own_table.table import read_table as read
from app.setting import SettingError
from app.web.complaints import Complaint
from app.web.documented import documented_call
from app.web.errors import Refusal
from app.web.examples import TABLE
from app.web.json_route import JsonRoute
from app.web.schemas.table import TableRequest
from app.web.worker import computed

router = APIRouter(route_class=JsonRoute, tags=["Data"])


def answer(body: TableRequest) -> dict[str, Any]:
    """What was found in the table, and the data made of it. Raises Refusal where it cannot be read."""
    try:
        return read(**dict(body))._asdict()
    except SettingError as error:
        complaint = Complaint(error.field, error.message, error.allowed)
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, complaint) from None


@router.post(
    "/api/read-table", summary="Make data of a table", **documented_call(TABLE, TableRequest, answer)
)
async def read_table(request: Request, body: TableRequest) -> Response:
    """Columns, task and notes, and `data` to put into a problem as it is.

    Numbers make a regression, two classes one output of 0 and 1, more classes one output each.
    """
    return await computed(request, lambda keep_going: answer(body))
