"""Frames of races: each ground brings its still picture, and there is room for every racer."""

import re

import httpx
import numpy as np
import pytest

from app.problems.surfaces import SURFACES
from app.web.descent.still import GROUNDS, ground_at, still

pytestmark = pytest.mark.anyio


async def frame(api: httpx.AsyncClient, **asked: str) -> str:
    answer = await api.get("/figure/race", params=asked)
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize("name", GROUNDS)
async def test_every_ground_brings_its_still_picture(api: httpx.AsyncClient, name: str) -> None:
    html = await frame(api, surface=name)
    picture = "data:image/png" if name in SURFACES else "<polyline"
    assert html.count(picture) == html.count('class="still"') == 1
    hidden = re.search(r'data-part="([a-z]+)-plot"[^>]* hidden>', html)
    assert hidden is not None
    assert hidden[1] == ("line" if name in SURFACES else "surface")


def test_a_formula_of_ones_own_is_shown_around_its_start() -> None:
    ground = ground_at({"text": "(u-2)^2 + v^2", "start": "u:-8,v:0.5"})
    assert ground is not None
    assert (ground.extent, ground.start) == ((-10, 10, -5, 5), (-8, 0.5))
    assert "left: 10.00%; top: 45.00%" in still(ground)


def test_settings_of_a_surface_count() -> None:
    wide, narrow = (ground_at({"surface": "bowl", "condition": size}) for size in ("1", "100"))
    assert wide is not None
    assert narrow is not None
    with np.errstate(all="ignore"):
        assert still(wide) != still(narrow)


@pytest.mark.parametrize(
    "asked", [{"text": "x +"}, {"text": "x*y*z"}, {"text": "2"}, {"surface": "bowl", "condition": "0"}]
)
def test_what_only_the_script_can_tell_has_no_picture(asked: dict[str, str]) -> None:
    assert ground_at(asked) is None


@pytest.mark.parametrize(("racers", "rows"), [("adam", 1), ("adam;newton", 2), ("adm", 1), (None, 1)])
async def test_there_is_room_for_the_racers_that_an_address_names(
    api: httpx.AsyncClient, racers: str | None, rows: int
) -> None:
    asked = {} if racers is None else {"racers": racers}
    assert "--rows: 4" in (await api.get("/descent", params={"surface": "rosenbrock"})).text
    assert f"--rows: {rows}" in (await api.get("/descent", params=asked)).text
