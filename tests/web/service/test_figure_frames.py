"""The frame of a figure alone, of each kind: it has the parts asked for, and refuses what does not exist."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import httpx
import pytest

from app.web.descent import figure_frame as race
from app.web.graph import figure_frame as graph
from app.web.iteration import figure_frame as iteration

pytestmark = pytest.mark.anyio


class Kind(NamedTuple):
    """A kind of figure: one element of each part, what it usually shows, its steps, and what does not exist.

    refused: field, value, and a word of what is said to be allowed instead.
    within_others: parts that stand within another one, and so never alone.
    """

    parts: Iterable[str]
    usual: Iterable[str]
    one_of_each: Mapping[str, str]
    steps: tuple[str, str]
    refused: Iterable[tuple[str, str, str]]
    within_others: Sequence[str] = ()

    def alone(self) -> list[str]:
        return [part for part in self.parts if part not in self.within_others]


KINDS = {
    "iteration": Kind(
        parts=iteration.PARTS,
        usual=iteration.USUAL_PARTS,
        one_of_each={
            "source": "source-summary",
            "optimizer": "learning-rate",
            "costs": "convention",
            "beats": "beats",
            "caption": "live",
            "network": "network-plot",
            "inspector": "inspector",
            "landscape": "landscape-plot",
            "surface": "surface-button",
            "loss": "loss-plot",
            "local": "local-slice",
        },
        within_others=("surface",),
        steps=("beat-previous", "beat-next"),
        refused=[("show", "network,mirror", "landscape"), ("preset", "nothing", "xor")],
    ),
    "graph": Kind(
        parts=graph.PARTS,
        usual=graph.USUAL_PARTS,
        one_of_each={
            "formula": "variables",
            "modes": "modes",
            "picture": "plot",
            "caption": "caption",
            "table": "table",
            "node": "nudge",
            "slopes": "jacobian",
            "hessian": "hessian",
            "methods": "methods",
        },
        steps=("step-previous", "step-next"),
        within_others=("modes", "table"),
        refused=[
            ("show", "picture,mirror", "hessian"),
            ("mode", "sideways", "forward"),
            ("step", "-1", "at least 0"),
        ],
    ),
    "race": Kind(
        parts=race.PARTS,
        usual=race.USUAL_PARTS,
        one_of_each={
            "surface": "surface-settings",
            "source": "source-summary",
            "racers": "racers",
            "ground": "surface-plot",
            "caption": "caption",
            "paths": "path-table",
            "cartoon": "parts",
            "race": "race-plot",
        },
        steps=("previous", "next"),
        refused=[("show", "ground,mirror", "cartoon"), ("surface", "moon", "rosenbrock")],
    ),
}
EVERY_KIND = pytest.mark.parametrize("kind", KINDS)


async def frame(api: httpx.AsyncClient, kind: str, **asked: str) -> str:
    answer = await api.get(f"/figure/{kind}", params=asked)
    assert answer.status_code == 200
    return answer.text


def parts_in(kind: str, html: str) -> set[str]:
    inner = set(re.findall(r'data-part="([\w-]+)"', html))
    return {name for name, part in KINDS[kind].one_of_each.items() if part in inner}


@pytest.mark.parametrize(("kind", "part"), [(kind, part) for kind in KINDS for part in KINDS[kind].alone()])
async def test_it_has_the_part_that_is_asked_for_and_no_other(
    api: httpx.AsyncClient, kind: str, part: str
) -> None:
    assert parts_in(kind, await frame(api, kind, show=part)) == {part}


@EVERY_KIND
async def test_usually_it_shows_what_happens_and_can_be_stepped(api: httpx.AsyncClient, kind: str) -> None:
    html = await frame(api, kind)
    assert parts_in(kind, html) == set(KINDS[kind].usual)
    assert set(re.findall(r'data-action="([\w-]+)"', html)) == {"play", *KINDS[kind].steps}
    assert "data-action" not in await frame(api, kind, controls="none")


@EVERY_KIND
async def test_its_identifiers_begin_with_its_name_and_labels_lead_to_them(
    api: httpx.AsyncClient, kind: str
) -> None:
    html = await frame(api, kind, name="fig-2", show=",".join(KINDS[kind].parts), controls="full")
    ids = re.findall(r'\bid="([\w-]+)"', html)
    assert len(ids) == len(set(ids)) > 20
    assert all(one.startswith("fig-2-") for one in ids)
    led_to = re.findall(r'(?:for|aria-labelledby|aria-describedby)="([\w -]+)"', html)
    assert set(" ".join(led_to).split()) <= set(ids)


@EVERY_KIND
async def test_what_does_not_exist_is_refused(api: httpx.AsyncClient, kind: str) -> None:
    for field, value, allowed in [("controls", "all", "steps"), ("name", "1 2", "a-z"), *KINDS[kind].refused]:
        answer = await api.get(f"/figure/{kind}", params={field: value})
        assert answer.status_code == 422
        error = answer.json()["error"]
        assert error["field"] == field
        assert allowed in error["allowed"]


async def test_the_map_and_its_surface_are_one_picture_with_a_button_between_them(
    api: httpx.AsyncClient,
) -> None:
    both, alone, uncontrolled = [
        await frame(api, "iteration", **asked)
        for asked in (
            {"show": "landscape,surface"},
            {"show": "surface"},
            {"show": "landscape,surface", "controls": "none"},
        )
    ]
    for html in (both, alone, uncontrolled):
        assert html.count("landscape-plot") == html.count('data-part="surface"') * 2
    assert "surface-button" in both
    assert "data-shown" not in both
    for html in (alone, uncontrolled):
        assert "surface-button" not in html
        assert 'data-part="surface" data-shown' in html
