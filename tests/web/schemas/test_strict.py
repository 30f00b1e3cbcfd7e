"""What every request follows: a whole number beyond 64 bits is too large, and what is allowed is said."""

import json
from typing import Any

import httpx
import pytest

from app.presets import PRESETS
from tests.web.requests import error_of

pytestmark = pytest.mark.anyio


async def refusal(api: httpx.AsyncClient, body: str) -> Any:
    answer = await api.post("/api/step", content=body, headers={"content-type": "application/json"})
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


async def test_a_field_that_stands_twice_is_refused(api: httpx.AsyncClient) -> None:
    body = json.dumps(PRESETS["xor"].experiment).replace('"loss": ', '"loss": "huber", "loss": ', 1)
    error = await refusal(api, body)
    assert error == {
        "field": "problem.loss", "message": "This field stands here twice.", "allowed": "each field once"
    }  # fmt: skip
