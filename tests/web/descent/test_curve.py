"""POST /api/curve: a function of one variable, from end to end."""

import httpx
import pytest

from tests.web.requests import Json, changed, error_of

pytestmark = pytest.mark.anyio

CURVE: Json = {
    "problem": {"kind": "expression", "text": "w^2/2 + 1", "start": {"w": 0}},
    "extent": [-2, 2],
    "resolution": 5,
}


async def test_the_values_are_those_of_the_formula(api: httpx.AsyncClient) -> None:
    answer = (await api.post("/api/curve", json=CURVE)).json()

    assert answer == {"x": [-2, -1, 0, 1, 2], "value": [3, 1.5, 1, 1.5, 3], "label": "w"}


async def test_where_there_is_no_value_it_is_null(api: httpx.AsyncClient) -> None:
    answer = (await api.post("/api/curve", json=changed(CURVE, "problem.text", "log(w)"))).json()

    assert answer["value"][:3] == [None, None, None]


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("problem", {"kind": "expression", "text": "x*y", "start": {"x": 1, "y": 2}}, "problem.text"),
        ("problem.text", "w +", "problem.text[3]"),
        ("extent", [2, -2], "extent"),
        ("extent", [0, 0], "extent"),
        ("extent", [0], "extent"),
        ("extent", [0, 1e101], "extent[1]"),
        ("resolution", 1, "resolution"),
        ("resolution", 2002, "resolution"),
    ],
)
async def test_what_does_not_fit_is_named(
    api: httpx.AsyncClient, path: str, value: object, field: str
) -> None:
    assert error_of(await api.post("/api/curve", json=changed(CURVE, path, value)))["field"] == field
