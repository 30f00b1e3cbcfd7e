"""Basins: each start is told the minimum that the very same racer reaches when it races from there."""

import json
from typing import Any

import httpx
import numpy as np
import pytest

from app.problems.surfaces import SURFACES
from app.web.descent.basins_schema import BASINS

pytestmark = pytest.mark.anyio

HIMMELBLAU = {
    **BASINS,
    "problem": {"kind": "expression", "text": SURFACES["himmelblau"].text(), "start": {"x": 0.0, "y": 0.0}},
    "racer": {
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "momentum", "learning_rate": 0.004},
    },
    "extent": [-5.0, 5.0, -5.0, 5.0],
    "resolution": 4,
    "steps": 150,
}


async def lines_of(api: httpx.AsyncClient, body: dict[str, Any]) -> tuple[dict[str, Any], np.ndarray]:
    """The first line, and what became of each start."""
    answer = await api.post("/api/basins", json=body)
    assert answer.status_code == 200, answer.text
    start, *between, end = (json.loads(line) for line in answer.text.splitlines())
    assert (start["kind"], end) == ("start", {"kind": "end"})
    rows = {line["first"] + i: row for line in between for i, row in enumerate(line["reached"])}
    return start, np.array([rows[number] for number in range(body["resolution"])])


async def test_each_start_is_told_where_its_race_ends(api: httpx.AsyncClient) -> None:
    start, found = await lines_of(api, HIMMELBLAU)

    assert len(start["minima"]) == 4
    assert len(set(found.ravel().tolist())) >= 4
    for row, y in enumerate(start["y"]):
        racers = [{**HIMMELBLAU["racer"], "start": {"x": x, "y": y}} for x in start["x"]]
        asked = {"problem": HIMMELBLAU["problem"], "racers": racers, "steps": HIMMELBLAU["steps"]}
        tracks = (await api.post("/api/race", json={**asked, "parts": False})).json()["racers"]
        for column, track in enumerate(tracks):
            assert found[row, column] == place_of(track, start)


def place_of(track: dict[str, Any], start: dict[str, Any]) -> int:
    """What became of a racer, by the end of its track."""
    if track["diverged"] is not None:
        return -2
    apart = [np.hypot(*np.subtract(track["thetas"][-1], each["point"])) for each in start["minima"]]
    return int(np.argmin(apart)) if min(apart) <= start["reach"] else -1


async def test_newton_rests_at_a_saddle_too(api: httpx.AsyncClient) -> None:
    body = {**BASINS, "resolution": 3, "extent": [-1.5, 1.5, -1.0, 1.0], "steps": 60}
    body["racer"] = {"source": {"name": "backpropagation"}, "optimizer": {"name": "newton"}}

    _, found = await lines_of(api, body)

    assert found[1].tolist() == [0, -3, 1]


async def test_it_comes_in_several_parts_where_it_is_long(api: httpx.AsyncClient) -> None:
    body = {**BASINS, "resolution": 101, "steps": 900}
    answer = await api.post("/api/basins", json=body)

    kinds = [json.loads(line)["kind"] for line in answer.text.splitlines()]
    assert kinds.count("rows") >= 3


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"problem": {"kind": "expression", "text": "x^2", "start": {"x": 1.0}}}, "problem.text"),
        ({"extent": [1.0, 1.0, 0.0, 1.0]}, "extent"),
        ({"resolution": 122}, "resolution"),
        ({"steps": 0}, "steps"),
        (
            {"racer": {"source": {"name": "backpropagation"}, "optimizer": {"name": "x"}}},
            "racer.optimizer.name",
        ),
    ],
)
async def test_what_is_not_allowed_names_its_field(
    api: httpx.AsyncClient, changes: dict[str, Any], field: str
) -> None:
    answer = await api.post("/api/basins", json={**BASINS, **changes})

    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == field
