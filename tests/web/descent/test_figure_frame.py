"""The frame of a race alone: it has the parts that are asked for, and refuses what does not exist."""

import re

import httpx
import numpy as np
import pytest

from app.problems.surfaces import SURFACES
from app.web.descent.figure_frame import PARTS, USUAL_PARTS
from app.web.descent.still import GROUNDS, ground_at, still

pytestmark = pytest.mark.anyio

ONE_OF_EACH = {
    "surface": "surface-settings",
    "source": "source-summary",
    "racers": "racers",
    "ground": "surface-plot",
    "caption": "caption",
    "paths": "path-table",
    "cartoon": "parts",
    "race": "race-plot",
}


async def frame(api: httpx.AsyncClient, **asked: str) -> str:
    answer = await api.get("/figure/race", params=asked)
    assert answer.status_code == 200
    return answer.text


def parts_in(html: str) -> set[str]:
    inner = set(re.findall(r'data-part="([\w-]+)"', html))
    return {name for name, part in ONE_OF_EACH.items() if part in inner}


@pytest.mark.parametrize("part", PARTS)
async def test_it_has_the_part_that_is_asked_for_and_no_other(api: httpx.AsyncClient, part: str) -> None:
    assert parts_in(await frame(api, show=part)) == {part}


async def test_usually_it_shows_the_ground_and_can_be_stepped(api: httpx.AsyncClient) -> None:
    html = await frame(api)
    assert parts_in(html) == set(USUAL_PARTS)
    assert set(re.findall(r'data-action="([\w-]+)"', html)) == {"previous", "play", "next"}
    assert "data-action" not in await frame(api, controls="none")


async def test_its_identifiers_begin_with_its_name_and_labels_lead_to_them(api: httpx.AsyncClient) -> None:
    html = await frame(api, name="fig-2", show=",".join(PARTS), controls="full")
    ids = re.findall(r'\bid="([\w-]+)"', html)
    assert len(ids) == len(set(ids)) > 20
    assert all(one.startswith("fig-2-") for one in ids)
    led_to = re.findall(r'(?:for|aria-labelledby|aria-describedby)="([\w -]+)"', html)
    assert set(" ".join(led_to).split()) <= set(ids)


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


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [
        ("show", "ground,mirror", "cartoon"),
        ("surface", "moon", "rosenbrock"),
        ("controls", "all", "steps"),
        ("name", "1 2", "a-z"),
    ],
)
async def test_what_does_not_exist_is_refused(
    api: httpx.AsyncClient, field: str, value: str, allowed: str
) -> None:
    answer = await api.get("/figure/race", params={field: value})
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert error["field"] == field
    assert allowed in error["allowed"]


@pytest.mark.parametrize(("racers", "rows"), [("adam", 1), ("adam;newton", 2), ("adm", 1), (None, 1)])
async def test_there_is_room_for_the_racers_that_an_address_names(
    api: httpx.AsyncClient, racers: str | None, rows: int
) -> None:
    asked = {} if racers is None else {"racers": racers}
    assert "--rows: 4" in (await api.get("/descent", params={"surface": "rosenbrock"})).text
    assert f"--rows: {rows}" in (await api.get("/descent", params=asked)).text
