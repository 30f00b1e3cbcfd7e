"""A run told by its experiment is the same to landscape and scores as its points, and costs no bytes."""

import json
from typing import Any

import httpx
import pytest

from app.presets import PRESETS
from tests.web.requests import SMALL, SMALL_SIZE, Json, changed, error_of

pytestmark = pytest.mark.anyio

IRIS: Json = PRESETS["iris"].experiment
COUNTS = [0, 1, 4, 9, 12]
EDITS: list[Json] = [{"count": 3, "values": {"0": 0.5, "2": -0.25}}]


def passed(experiment: Json, counts: list[int] = COUNTS, edits: list[Json] | None = None) -> Json:
    """The run as a request tells it."""
    return {"experiment": experiment, "counts": counts, "edits": edits or []}


async def points(api: httpx.AsyncClient, experiment: Json, counts: list[int] = COUNTS) -> list[Any]:
    """The points before these steps, as train gives them."""
    answer = await api.post("/api/train", json={**experiment, "steps": counts[-1] + 1})
    return [frame["theta"] for frame in answer.json()["frames"] if frame["count"] in counts]


async def of_landscape(api: httpx.AsyncClient, experiment: Json, **plane: Any) -> httpx.Response:
    """The landscape of a run, coarse."""
    if "run" in plane:
        run = plane.pop("run")
        plane["runs"] = run and [run]
    body = {"problem": experiment["problem"], "plane": {"kind": "principal", **plane}, "resolution": 5}
    return await api.post("/api/landscape", json=body)


async def of_scores(api: httpx.AsyncClient, experiment: Json, **run: Any) -> httpx.Response:
    return await api.post("/api/scores", json={"problem": experiment["problem"], **run})


@pytest.mark.parametrize(
    "experiment",
    [
        SMALL,
        {**SMALL, "batch_size": 2, "source": {"name": "spsa"}},
        {**SMALL, "optimizer": {"name": "lbfgs"}},
    ],
    ids=["adam", "spsa", "lbfgs"],
)
async def test_it_is_the_same_as_its_points(api: httpx.AsyncClient, experiment: Json) -> None:
    path = await points(api, experiment)

    for ask, name in ((of_landscape, "path"), (of_scores, "thetas")):
        told = await ask(api, experiment, run=passed(experiment))
        sent = await ask(api, experiment, **{name: path})
        assert told.status_code == sent.status_code == 200, told.text
        assert told.json() == sent.json()


async def test_what_was_set_by_hand_on_the_way_counts(api: httpx.AsyncClient) -> None:
    start = await api.post("/api/train", json={**SMALL, "steps": 3})
    stands = {name: start.json()[name] for name in ("theta", "state", "count")}
    stands["theta"][0], stands["theta"][2] = 0.5, -0.25
    after = await api.post("/api/train", json={**SMALL, **stands, "steps": 10})
    frames = [*start.json()["frames"], *after.json()["frames"]]
    path = [frames[count]["theta"] for count in COUNTS]

    told = await of_landscape(api, SMALL, run=passed(SMALL, edits=EDITS))
    assert told.json() == (await of_landscape(api, SMALL, path=path)).json()


async def test_a_run_of_thousands_of_parameters_is_told_in_few_bytes(api: httpx.AsyncClient) -> None:
    experiment = changed(IRIS, "problem.layers", [4, 32, 32, 32, 32, 3])
    experiment = changed(experiment, "problem.activations", ["tanh"] * 4 + ["identity"])
    run = passed(experiment, list(range(0, 64, 7)))

    assert len(json.dumps(run)) < 2000
    for ask in (of_landscape, of_scores):
        assert (await ask(api, experiment, run=run)).status_code == 200


DIVERGING = changed(SMALL, "problem.activations", ["identity", "identity"])
DIVERGING = {**DIVERGING, "optimizer": {"name": "gradient_descent", "learning_rate": 100}}


@pytest.mark.parametrize(
    ("run", "field"),
    [
        (passed(SMALL, [3, 3]), "run.counts[1]"),
        (passed({**SMALL, "count": 5}, [4, 6]), "run.counts[0]"),
        (passed(SMALL, [3]), "run.counts"),
        (passed(SMALL, edits=[{"count": 13, "values": {"0": 1}}]), "run.edits[0].count"),
        (
            passed(SMALL, edits=[{"count": 3, "values": {str(SMALL_SIZE): 1}}]),
            f"run.edits[0].values.{SMALL_SIZE}",
        ),
        (passed(DIVERGING, [0, 900]), "run.counts"),
        (passed(changed(SMALL, "problem.layers.1", 4)), "thetas"),
        (passed({**SMALL, "source": {"name": "central_differences"}}, [0, 900_000_000]), "run"),
        (None, "thetas"),
    ],
)
async def test_what_cannot_be_gone_through_is_refused(api: httpx.AsyncClient, run: Json, field: str) -> None:
    of_plane = "plane.path" if field == "thetas" else field.replace("run", "plane.runs[0]", 1)
    for ask, expected in ((of_scores, field), (of_landscape, of_plane)):
        answer = await ask(api, SMALL, run=run)
        assert answer.status_code == 422
        assert error_of(answer)["field"] == expected


async def test_two_runs_that_are_compared_share_a_plane(api: httpx.AsyncClient) -> None:
    other = {**SMALL, "seed": 8}
    path = [*await points(api, SMALL), *await points(api, other)]

    told = await of_landscape(api, SMALL, runs=[passed(SMALL), passed(other)])
    assert told.json() == (await of_landscape(api, SMALL, path=path)).json()


async def test_either_points_or_a_run(api: httpx.AsyncClient) -> None:
    both = await of_scores(api, SMALL, run=passed(SMALL), thetas=await points(api, SMALL))

    assert error_of(both)["field"] == "thetas"
