"""GET /api/catalog: everything that can be chosen is in it, and can be chosen."""

from typing import Any

import httpx
import pytest

from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.primitives.penalties import PENALTIES
from app.derivatives.sources import SOURCES
from app.descent.clipping import CLIPPINGS
from app.descent.rules import RULES
from app.descent.schedules import SCHEDULES
from app.presets import PRESETS
from app.problems.datasets import DATASETS
from app.problems.features import FEATURES
from app.problems.initialisers import INITIALISERS
from app.training.planes import PLANES
from app.training.specimens import SPECIMENS
from tests.web.requests import SMALL, changed

pytestmark = pytest.mark.anyio

REGISTRIES = {
    "sources": SOURCES,
    "optimizers": RULES,
    "activations": ACTIVATIONS,
    "losses": LOSSES,
    "initialisers": INITIALISERS,
    "datasets": DATASETS,
    "features": FEATURES,
    "presets": PRESETS,
    "planes": PLANES,
    "penalties": PENALTIES,
    "schedules": SCHEDULES,
    "clippings": CLIPPINGS,
    "specimens": SPECIMENS,
}


@pytest.fixture
async def catalog(api: httpx.AsyncClient) -> dict[str, Any]:
    answer: dict[str, Any] = (await api.get("/api/catalog")).json()
    return answer


@pytest.mark.parametrize("kind", REGISTRIES)
async def test_it_lists_every_entry_with_words(catalog: dict[str, Any], kind: str) -> None:
    assert [entry["name"] for entry in catalog[kind]] == list(REGISTRIES[kind])
    for entry in catalog[kind]:
        assert entry["title"]
        assert entry["summary"].endswith((".", "?"))


@pytest.mark.parametrize("kind", ["sources", "optimizers", "datasets", "initialisers", "schedules"])
async def test_every_setting_has_its_range(catalog: dict[str, Any], kind: str) -> None:
    settings = [setting for entry in catalog[kind] for setting in entry["settings"]]

    assert settings
    for setting in settings:
        assert set(setting) == {"name", "default", "minimum", "maximum", "summary", "integer"}
        assert setting["minimum"] <= setting["default"] <= setting["maximum"]


@pytest.mark.parametrize("kind", ["source", "optimizer"])
async def test_both_ends_of_every_range_are_taken_and_nothing_beyond(
    api: httpx.AsyncClient, catalog: dict[str, Any], kind: str
) -> None:
    for entry in catalog[f"{kind}s"]:
        for setting in entry["settings"]:
            ends = [setting["minimum"], setting["maximum"]]
            beyond = [setting["minimum"] - 1, setting["maximum"] * 2 + 1]
            for value, status in [(ends[0], 200), (ends[1], 200), (beyond[0], 422), (beyond[1], 422)]:
                choice = {"name": entry["name"], setting["name"]: value}
                response = await api.post("/api/step", json={**SMALL, kind: choice})
                assert response.status_code == status, (choice, response.text)


async def test_its_limits_are_those_that_hold(api: httpx.AsyncClient, catalog: dict[str, Any]) -> None:
    limits = catalog["limits"]

    for steps, status in [(limits["steps"], 200), (limits["steps"] + 1, 422)]:
        response = await api.post("/api/train", json={**SMALL, "steps": steps, "every": 100})
        assert response.status_code == status
    for width, status in [(limits["width"], 200), (limits["width"] + 1, 422)]:
        response = await api.post("/api/step", json=changed(SMALL, "problem.layers.1", width))
        assert response.status_code == status


@pytest.mark.parametrize("address", ["/api/catalog", "/api/presets", "/api/presets/mazur"])
async def test_a_client_that_has_it_is_told_so(api: httpx.AsyncClient, address: str) -> None:
    first = await api.get(address)
    again = await api.get(address, headers={"if-none-match": first.headers["etag"]})
    other = await api.get(address, headers={"if-none-match": '"something else"'})

    assert first.headers["cache-control"].startswith("public, max-age=")
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert (other.status_code, other.content) == (200, first.content)
