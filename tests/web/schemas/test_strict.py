"""What every request follows: a whole number beyond 64 bits is too large, and what is allowed is said."""

import json
import re
from typing import Any

import httpx
import pytest

from app.presets import PRESETS
from tests.web.requests import SMALL, Json, changed, error_of
from tests.web.valid_bodies import JSON, VALID

pytestmark = pytest.mark.anyio

HUGE = 10**20


async def refusal(api: httpx.AsyncClient, body: str, address: str = "/api/step") -> Any:
    answer = await api.post(address, content=body, headers=JSON)
    assert answer.status_code == 422
    return error_of(answer)


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [
        ("seed", 2**70, "at most 4294967295"),
        ("seed", 2**32, "at most 4294967295"),
        ("batch_size", 10**20, "at most 100000"),
        ("batch_size", -(10**20), "at least 1"),
    ],
)
async def test_a_whole_number_that_is_too_large_is_said_to_be(
    api: httpx.AsyncClient, field: str, value: int, allowed: str
) -> None:
    error = await refusal(api, json.dumps({**PRESETS["xor"].experiment, field: value}))
    size = "small" if value < 0 else "large"
    assert error == {"field": field, "message": f"This number is too {size}.", "allowed": allowed}


RUN = {"experiment": PRESETS["xor"].experiment, "counts": [1, HUGE]}
LANDSCAPE = VALID["/api/landscape"]
TABLE = VALID["/api/read-table"]
IN_LISTS: list[tuple[str, Json, str, str]] = [
    ("/api/step", changed(SMALL, "problem.layers", [2, HUGE, 2]), "problem.layers[1]", "at most 32"),
    (
        "/api/landscape",
        {**LANDSCAPE, "plane": {"kind": "weights", "indices": [0, HUGE]}},
        "plane.indices[1]",
        "below 8448",
    ),
    (
        "/api/landscape",
        {**LANDSCAPE, "plane": {"kind": "principal", "runs": [RUN]}},
        "plane.runs[0].counts[1]",
        "at most 1000000000",
    ),
    ("/api/runs-race", {**VALID["/api/runs-race"], "indices": [0, HUGE]}, "indices[1]", "below 8448"),
    ("/api/read-table", {**TABLE, "columns": [0, HUGE]}, "columns[1]", "at most 1000"),
    ("/api/read-table", {**TABLE, "target": HUGE}, "target", "at most 1000"),
]


@pytest.mark.parametrize(("address", "body", "field", "allowed"), IN_LISTS)
async def test_so_is_one_in_a_list(
    api: httpx.AsyncClient, address: str, body: Json, field: str, allowed: str
) -> None:
    error = await refusal(api, json.dumps(body), address)
    assert error == {"field": field, "message": "This number is too large.", "allowed": allowed}


async def test_each_list_of_whole_numbers_is_tried_here(api: httpx.AsyncClient) -> None:
    schemas = (await api.get("/openapi.json")).json()["components"]["schemas"]
    found = {
        name
        for schema in schemas.values()
        for name, field in schema.get("properties", {}).items()
        if any(_is_whole(form.get("items", {})) for form in (field, *field.get("anyOf", ())))
    }
    assert found == {re.split(r"[.\[]", field)[-2] for *_, field, _ in IN_LISTS if field.endswith("]")}


def _is_whole(items: Json) -> bool:
    return any(form.get("type") == "integer" for form in (items, *items.get("oneOf", ())))


async def test_a_field_that_stands_twice_is_refused(api: httpx.AsyncClient) -> None:
    body = json.dumps(PRESETS["xor"].experiment).replace('"loss": ', '"loss": "huber", "loss": ', 1)
    error = await refusal(api, body)
    assert error == {
        "field": "problem.loss", "message": "This field stands here twice.", "allowed": "each field once"
    }  # fmt: skip
