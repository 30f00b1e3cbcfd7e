"""What addresses say of formulas and races, read on the server: no figure is left without a formula."""

import httpx
import pytest

from app.web.embed.formula_readings import cached, choices, formulas, ground, point
from app.web.embed.kinds import KINDS
from app.web.embed.readings import Reader, Reading

pytestmark = pytest.mark.anyio

RULES = [
    {
        "name": "adam",
        "settings": [
            {"name": "rate", "default": 1.0, "minimum": 0.0, "maximum": 2.0, "summary": "", "integer": False}
        ],
    }
]


@pytest.mark.parametrize(
    ("read", "text", "found"),
    [
        (formulas, "x*y; x", Reading("x*y; x", True)),
        (formulas, "((((", Reading(None, False)),
        (ground, "x*y*z", Reading(None, False)),
        (ground, "w^2", Reading("w^2", True)),
        (point, "x:1,y:−2", Reading("x:1,y:−2", True)),
        (point, "x:NaN", Reading(None, False)),
        (point, "x:1,y:", Reading("x:1", False)),
        (cached, "4:10", Reading("4:10", True)),
        (cached, "zz", Reading(None, False)),
        (choices(RULES, 2), "adam,rate:0.5;adam", Reading("adam,rate:0.5;adam", True)),
        (choices(RULES, 2), "adam,rate:-5;newton", Reading("adam,rate:0", False)),
        (choices(RULES), "adam;adam", Reading("adam", False)),
        (choices(RULES), "newton", Reading(None, False)),
    ],
)
def test_what_can_be_read_is_taken(read: Reader, text: str, found: Reading) -> None:
    assert read(text) == found


@pytest.mark.parametrize("query", ["text=((((", "start=x:NaN"])
@pytest.mark.parametrize("kind", ["graph", "descent", "race"])
async def test_a_figure_says_what_it_cannot_read_and_shows_the_usual_one(
    api: httpx.AsyncClient, kind: str, query: str
) -> None:
    html = (await api.get(f"/embed/v1/{kind}?{query}")).text
    usual = (await api.get(f"/embed/v1/{kind}")).text
    assert f"The address asks for {query}" in html
    values = "data-values='"
    assert html.split(values)[1].split("'")[0] == usual.split(values)[1].split("'")[0]
    assert "<svg" in html


@pytest.mark.parametrize(
    ("kind", "query", "values", "wrong"),
    [
        ("graph", {"text": "x*y", "start": "x:2,q:3", "output": "1"}, {"start": "x:2,y:1", "output": "0"}, 2),
        ("graph", {"text": "x*y;x", "output": "1", "variable": "q"}, {"output": "1"}, 1),
        ("descent", {"steps": "20", "time": "30", "start": "x:1,z:2"}, {"time": "20", "start": "x:1,y:1"}, 2),
        ("race", {"racer": "9", "racers": "adam;newton"}, {"racer": "1"}, 1),
        ("race", {"time": "500", "steps": "500", "racer": "3"}, {"time": "500", "racer": "3"}, 0),
    ],
)
def test_what_a_formula_or_a_race_does_not_have_is_said(
    kind: str, query: dict[str, str], values: dict[str, str], wrong: int
) -> None:
    asked = KINDS[kind].asked(query)
    assert len(asked.notes) == wrong
    assert {name: asked.values.get(name) for name in values} == values
    assert asked.values.get("variable") is None
