"""POST /api/formula: which variables a text has, or where it stops being a formula."""

import time

import httpx
import pytest

from tests.web.requests import error_of

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("text", "variables"),
    [("(1 - x)^2 + 100*(y - x^2)^2", ["x", "y"]), ("b^2 + a^2*b^2", ["b", "a"]), ("1e5*e1^2", ["e1"])],
)
async def test_variables_come_in_the_order_of_their_appearance(
    api: httpx.AsyncClient, text: str, variables: list[str]
) -> None:
    answer = (await api.post("/api/formula", json={"text": text})).json()

    assert answer == {"variables": variables, "depth": None, "misread": None}


async def test_what_seems_to_have_no_bottom_is_told_by_a_low_place(api: httpx.AsyncClient) -> None:
    answer = (await api.post("/api/formula", json={"text": "x^3"})).json()

    assert answer["depth"] == {"point": [-1e8], "value": -1e24}


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("x + * y", 4), ("", 0), ("x.y", 1), ("open(x)", 0), ("x; y", 1), ("2*pi", 0), ("'x'", 0), ("ｘ", 0),
        ("x" * 10_000, None), ("-" * 100_000 + "x", None), ("(" * 900, None),
    ],
)  # fmt: skip
async def test_what_is_no_formula_is_told_by_its_character(
    api: httpx.AsyncClient, text: str, position: int | None
) -> None:
    start = time.process_time()
    response = await api.post("/api/formula", json={"text": text})

    misread = response.json()["misread"]
    assert response.status_code == 200
    assert set(misread) == {"position", "message", "allowed"}
    assert position is None or misread["position"] == position
    assert time.process_time() - start < 1


@pytest.mark.parametrize("body", [{}, {"text": 3}, {"text": "x", "start": {}}, {"text": None}])
async def test_only_a_text_is_read(api: httpx.AsyncClient, body: object) -> None:
    assert error_of(await api.post("/api/formula", json=body))
