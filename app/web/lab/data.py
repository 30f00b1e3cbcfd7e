"""Answers the rows of a data set: training rows and test rows."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.web.lab.schemas.data import DataRequest
from app.web.lab.schemas.example_requests import DATA
from app.web.schemas.features import with_features
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed

router = APIRouter(route_class=JsonRoute, tags=["Data"])


def answer(body: DataRequest) -> dict[str, Any]:
    """All rows before any input is derived, and the names of inputs, derived inputs and outputs."""
    data = body.data
    return {
        "task": data.task,
        "input_names": data.input_names,
        "network_input_names": with_features(data, body.features).input_names,
        "output_names": data.output_names,
        "input_scale": None if data.input_scale is None else data.input_scale._asdict(),
        "train": {"x": data.x, "y": data.y},
        "test": {"x": data.x_test, "y": data.y_test},
    }


@router.post("/api/data", summary="See the rows", **documented_call(DATA, DataRequest, answer))
async def data(request: Request, body: DataRequest) -> Response:
    """The rows of a data set as its settings make them, standardised if they say so."""
    return await computed(request, lambda keep_going: answer(body))
