"""The frame of a figure alone: it has the parts that are asked for, and refuses what does not exist."""

import re

import httpx
import pytest

from app.web.iteration.figure_frame import PARTS, USUAL_PARTS

pytestmark = pytest.mark.anyio

ONE_OF_EACH = {
    "source": "source-summary",
    "optimizer": "learning-rate",
    "costs": "convention",
    "beats": "beats",
    "caption": "live",
    "network": "network-plot",
    "inspector": "inspector",
    "landscape": "landscape-plot",
    "loss": "loss-plot",
}


async def frame(api: httpx.AsyncClient, **asked: str) -> str:
    answer = await api.get("/figure/iteration", params=asked)
    assert answer.status_code == 200
    return answer.text


def parts_in(html: str) -> set[str]:
    return set(re.findall(r'data-part="([\w-]+)"', html))


@pytest.mark.parametrize("part", PARTS)
async def test_it_has_the_part_that_is_asked_for_and_no_other(api: httpx.AsyncClient, part: str) -> None:
    shown = parts_in(await frame(api, show=part))
    assert {name for name, inner in ONE_OF_EACH.items() if inner in shown} == {part}


async def test_usually_it_shows_what_happens_and_can_be_stepped(api: httpx.AsyncClient) -> None:
    html = await frame(api)
    assert {name for name, inner in ONE_OF_EACH.items() if inner in parts_in(html)} == set(USUAL_PARTS)
    assert set(re.findall(r'data-action="([\w-]+)"', html)) == {"beat-previous", "play", "beat-next"}
    assert "data-action" not in await frame(api, controls="none")


async def test_its_identifiers_begin_with_its_name_and_labels_lead_to_them(api: httpx.AsyncClient) -> None:
    html = await frame(api, name="fig-2", show=",".join(PARTS), controls="full")
    ids = re.findall(r'\bid="([\w-]+)"', html)
    assert len(ids) == len(set(ids)) > 20
    assert all(one.startswith("fig-2-") for one in ids)
    assert set(" ".join(re.findall(r'(?:for|aria-labelledby)="([\w -]+)"', html)).split()) <= set(ids)


async def test_a_preset_brings_its_still_picture(api: httpx.AsyncClient) -> None:
    assert "still-wide" in await frame(api, preset="xor")
    assert "still-wide" not in await frame(api)


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [
        ("show", "network,mirror", "landscape"),
        ("preset", "nothing", "xor"),
        ("controls", "all", "steps"),
        ("name", "1 2", "a-z"),
    ],
)
async def test_what_does_not_exist_is_refused(
    api: httpx.AsyncClient, field: str, value: str, allowed: str
) -> None:
    answer = await api.get("/figure/iteration", params={field: value})
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert error["field"] == field
    assert allowed in error["allowed"]
