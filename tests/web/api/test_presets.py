"""GET /api/presets: ready experiments, ready to be sent."""

import httpx
import pytest

from app.presets import PRESETS
from tests.web.requests import error_of

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("name", PRESETS)
async def test_a_preset_can_be_sent_as_it_is(api: httpx.AsyncClient, name: str) -> None:
    preset = (await api.get(f"/api/presets/{name}")).json()

    run = await api.post("/api/train", json={**preset["experiment"], "steps": preset["steps"], "every": 10})

    assert run.status_code == 200
    assert run.json()["diverged"] is None
    assert run.json()["frames"][-1]["value"] < run.json()["frames"][0]["value"]


async def test_all_presets_are_each_preset(api: httpx.AsyncClient) -> None:
    everyone = (await api.get("/api/presets")).json()

    assert everyone == [(await api.get(f"/api/presets/{name}")).json() for name in PRESETS]


async def test_an_unknown_name_is_told_the_known_ones(api: httpx.AsyncClient) -> None:
    response = await api.get("/api/presets/%00%F0%9F%90%88")

    assert response.status_code == 404
    assert error_of(response)["allowed"] == "exam, mazur, xor, spiral, iris"
