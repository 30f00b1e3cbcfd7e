"""What addresses say of formulas and races, read on the server: no figure is left without a formula."""

import httpx
import pytest

from app.web.embed.formula_readings import cached, choices, formulas, ground, point
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
