"""GET /api/surfaces: what there is to descend, ready to be sent back."""

import httpx
import pytest

pytestmark = pytest.mark.anyio


async def test_every_surface_can_be_raced_on_as_it_comes(api: httpx.AsyncClient) -> None:
    answer = (await api.get("/api/surfaces")).json()

    assert {
        "bowl",
        "rosenbrock",
        "himmelblau",
        "beale",
        "styblinski_tang",
        "booth",
        "saddle",
        "plateau",
        "rastrigin",
    } <= {surface["name"] for surface in answer["surfaces"]}
    for ground in [*answer["surfaces"], *answer["curves"]]:
        template = ground["template"]
        for setting in ground["settings"]:
            template = template.replace("{" + setting["name"] + "}", f"{setting['default']:g}")
        assert template == ground["text"]
        assert len(ground["domain"]) == 2 * len(ground["start"])
        assert all(len(minimum["point"]) == len(ground["start"]) for minimum in ground["minima"])


async def test_it_is_asked_for_once(api: httpx.AsyncClient) -> None:
    first = await api.get("/api/surfaces")
    again = await api.get("/api/surfaces", headers={"if-none-match": first.headers["etag"]})

    assert again.status_code == 304
