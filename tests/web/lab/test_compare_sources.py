"""POST /api/compare-sources: one frozen point, and what each source measures there."""

from typing import Any

import httpx
import numpy as np
import pytest

from app.derivatives.sources import SOURCES
from tests.web.requests import SMALL, Json, changed, error_of, measuring, without

pytestmark = pytest.mark.anyio

POINT: Json = {**without(measuring(SMALL), "source"), "batch_size": 2, "count": 3}
ALL = [{"name": name} for name in SOURCES]
EXACT = {"backpropagation", "forward_mode", "complex_step"}


async def compared(api: httpx.AsyncClient, sources: list[Json], **more: Any) -> Json:
    response = await api.post("/api/compare-sources", json={**POINT, **more, "sources": sources})
    assert response.status_code == 200, response.text
    answer: Json = response.json()
    return answer


async def test_each_source_measures_what_differentiate_answers(api: httpx.AsyncClient) -> None:
    answer = await compared(api, ALL)

    assert [found["name"] for found in answer["sources"]] == list(SOURCES)
    for source, found in zip(ALL, answer["sources"], strict=True):
        alone = (await api.post("/api/differentiate", json={**POINT, "source": source})).json()
        assert {name: found[name] for name in ("value", "gradient", "cost")} == {
            name: alone[name] for name in ("value", "gradient", "cost")
        }


async def test_distance_and_angle_are_to_backpropagation(api: httpx.AsyncClient) -> None:
    answer = await compared(api, ALL)
    reference = np.array(answer["backpropagation"]["gradient"])

    for found in answer["sources"]:
        gradient = np.array(found["gradient"])
        distance = np.linalg.norm(gradient - reference) / np.linalg.norm(reference)
        assert found["distance"] == pytest.approx(distance, rel=1e-9)
        angle = gradient @ reference / np.linalg.norm(gradient) / np.linalg.norm(reference)
        assert found["cosine"] == pytest.approx(angle, rel=1e-9)
        if found["name"] in EXACT:
            assert found["distance"] < 1e-12
    assert answer["sources"][0]["distance"] == 0


async def test_time_is_measured_and_said_to_be(api: httpx.AsyncClient) -> None:
    answer = await compared(api, ALL)

    assert all(0 < found["milliseconds"] < 10_000 for found in answer["sources"])
    assert "measured on this server just now" in answer["timing"]


async def test_settings_and_seed_count(api: httpx.AsyncClient) -> None:
    twice = [{"name": "spsa", "directions": 2}, {"name": "spsa", "directions": 50}]
    few, many = (await compared(api, twice))["sources"]
    [other] = (await compared(api, twice[:1], seed=8))["sources"]

    assert few["gradient"] != many["gradient"]
    assert few["gradient"] != other["gradient"]
    assert many["cost"]["evaluations"] == 101


async def test_without_a_slope_there_is_no_angle(api: httpx.AsyncClient) -> None:
    problem = {"kind": "expression", "text": "x^2", "start": {"x": 0}}
    request = {"problem": problem, "sources": [{"name": "backpropagation"}]}
    [found] = (await api.post("/api/compare-sources", json=request)).json()["sources"]

    assert found["gradient"] == [0]
    assert (found["distance"], found["cosine"]) == (0, None)


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("sources", [], "sources"),
        ("sources", [{"name": "spsa"}] * 33, "sources"),
        ("sources", [{"name": "backpropagation"}, {"name": "magic"}], "sources[1].name"),
        ("sources", [{"name": "spsa", "h": 0}], "sources[0].h"),
        ("sources", {"name": "spsa"}, "sources"),
        ("optimizer", {"name": "adam"}, "optimizer"),
        ("source", {"name": "spsa"}, "source"),
        ("theta", [1.0], "theta"),
    ],
)
async def test_the_field_that_is_wrong_is_named(
    api: httpx.AsyncClient, path: str, value: Any, field: str
) -> None:
    response = await api.post("/api/compare-sources", json=changed({**POINT, "sources": ALL}, path, value))

    assert response.status_code == 422
    assert error_of(response)["field"] == field
