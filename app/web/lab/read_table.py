"""Makes data of a pasted table. Nothing is stored: the data are sent back, and with each request after."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response

from app.problems.own_table import read_table as tables
from app.setting import SettingError
from app.web.lab.schemas.data import ColumnsRequest, TableRequest
from app.web.lab.schemas.example_requests import COLUMNS, TABLE
from app.web.service.documented import documented_call
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["Data"])


def columns_answer(body: ColumnsRequest) -> dict[str, Any]:
    """What columns there are. Raises Refusal where the text is no table."""
    return _read(tables.read_columns, body)


def answer(body: TableRequest) -> dict[str, Any]:
    """What was found in the table, and the data made of it. Raises Refusal where it cannot be read."""
    return _read(tables.read_table, body)


def _read(read: Callable[..., tables.TableColumns | tables.OwnTable], body: ColumnsRequest) -> dict[str, Any]:
    try:
        fields = {**dict(body), "readings": [(each.column, each.read_as) for each in body.readings]}
        return read(**fields)._asdict()
    except SettingError as error:
        detail = ErrorDetail(error.field, error.message, error.allowed)
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, detail) from None


@router.post(
    "/api/read-columns",
    summary="What columns a table has",
    **documented_call(COLUMNS, ColumnsRequest, columns_answer),
)
async def read_columns(request: Request, body: ColumnsRequest) -> Response:
    """What there is to choose from, even where no choice would do. `useful`: whether it can be an input."""
    return await computed(request, lambda keep_going: columns_answer(body))


@router.post(
    "/api/read-table", summary="Make data of a table", **documented_call(TABLE, TableRequest, answer)
)
async def read_table(request: Request, body: TableRequest) -> Response:
    """Columns, task and notes, and `data` to put into a problem as it is.

    Numbers make a regression, two classes one output of 0 and 1, more classes one output each.
    """
    return await computed(request, lambda keep_going: answer(body))
