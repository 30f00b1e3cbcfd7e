"""The frame of a graph alone: it has the parts that are asked for, and refuses what does not exist."""

import re

import httpx
import pytest

from app.web.graph.figure_frame import PARTS, USUAL_PARTS

pytestmark = pytest.mark.anyio

ONE_OF_EACH = {
    "formula": "variables",
    "modes": "modes",
    "picture": "plot",
    "caption": "caption",
    "table": "table",
    "node": "nudge",
    "slopes": "jacobian",
    "hessian": "hessian",
    "methods": "methods",
}


async def frame(api: httpx.AsyncClient, **asked: str) -> str:
    answer = await api.get("/figure/graph", params=asked)
    assert answer.status_code == 200
    return answer.text


def parts_in(html: str) -> set[str]:
    inner = set(re.findall(r'data-part="([\w-]+)"', html))
    return {name for name, part in ONE_OF_EACH.items() if part in inner}


@pytest.mark.parametrize("part", ["formula", "picture", "node", "slopes", "hessian", "methods", "caption"])
async def test_it_has_the_part_that_is_asked_for_and_no_other(api: httpx.AsyncClient, part: str) -> None:
    assert parts_in(await frame(api, show=part)) == {part}


async def test_usually_it_shows_the_picture_and_can_be_stepped(api: httpx.AsyncClient) -> None:
    html = await frame(api)
    assert parts_in(html) == set(USUAL_PARTS)
    assert set(re.findall(r'data-action="([\w-]+)"', html)) == {"step-previous", "play", "step-next"}
    assert "data-action" not in await frame(api, controls="none")


async def test_its_identifiers_begin_with_its_name_and_labels_lead_to_them(api: httpx.AsyncClient) -> None:
    html = await frame(api, name="fig-2", show=",".join(PARTS), controls="full")
    ids = re.findall(r'\bid="([\w-]+)"', html)
    assert len(ids) == len(set(ids)) > 20
    assert all(one.startswith("fig-2-") for one in ids)
    led_to = re.findall(r'(?:for|aria-labelledby|aria-describedby)="([\w -]+)"', html)
    assert set(" ".join(led_to).split()) <= set(ids)


async def test_a_formula_brings_its_still_picture_and_its_fields(api: httpx.AsyncClient) -> None:
    html = await frame(api, formula="a*b", values="a:3,b:0.5", step="1", show="formula,picture")
    assert html.count('<svg class="still-') == 2
    assert re.findall(r'data-variable="(\w+)"', html) == ["a", "b"]
    assert html.count(">1.5<") == 2


async def test_a_formula_that_cannot_be_read_leaves_the_first_one(api: httpx.AsyncClient) -> None:
    assert "v₃ = v₁ + v₂" in await frame(api, formula="x +")


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [
        ("show", "picture,mirror", "hessian"),
        ("controls", "all", "steps"),
        ("mode", "sideways", "forward"),
        ("step", "-1", "at least 0"),
        ("name", "1 2", "a-z"),
    ],
)
async def test_what_does_not_exist_is_refused(
    api: httpx.AsyncClient, field: str, value: str, allowed: str
) -> None:
    answer = await api.get("/figure/graph", params={field: value})
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert error["field"] == field
    assert allowed in error["allowed"]
