"""The largest and the smallest numbers get an honest answer."""

import json
from typing import Any

import httpx
import pytest

from tests.web.requests import MAZUR, SMALL, SMALL_SIZE, changed
from tests.web.valid_bodies import JSON

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("activation", ["relu", "identity", "gelu", "softplus", "tanh"])
@pytest.mark.parametrize(
    "path", ["theta", "problem.data.x", "problem.data.y", "problem.biases", "problem.initialiser"]
)
async def test_the_largest_numbers_get_an_honest_answer(
    api: httpx.AsyncClient, path: str, activation: str
) -> None:
    huge: dict[str, Any] = {
        "theta": [1e308, -1e308] * (SMALL_SIZE // 2) + [1e308] * (SMALL_SIZE % 2),
        "problem.data.x": [[1e308, -1e308]] * 5,
        "problem.data.y": [[1e308, -1e308]] * 5,
        "problem.biases": {"fixed": [[1e308] * 3, [-1e308] * 2]},
        "problem.initialiser": {"name": "given", "theta": [1e308] * SMALL_SIZE},
    }
    request = changed(changed(SMALL, path, huge[path]), "problem.activations.0", activation)

    step = await api.post("/api/step", json=request)
    run = await api.post("/api/train", json={**request, "steps": 5})

    assert (step.status_code, run.status_code) == (200, 200)
    measured = [step.json()["measurement"]["value"], *step.json()["measurement"]["gradient"]]
    values = [frame["value"] for frame in run.json()["frames"]]
    for answer, numbers in [(step.json(), measured), (run.json(), values)]:
        assert (None in [*numbers, *answer["theta"]]) == (answer["diverged"] is not None)


@pytest.mark.parametrize("number", ["1e308", "-1e308", "5e-324", "-0.0", "1e-400", "123456789" * 30])
async def test_every_finite_number_is_a_number(api: httpx.AsyncClient, number: str) -> None:
    body = json.dumps(changed(MAZUR, "theta", ["?"] * 8)).replace('"?"', number)

    response = await api.post("/api/step", content=body, headers=JSON)

    assert response.status_code == 200
