"""Sweeps, races and fine landscapes on a cluster of two workers give the bytes that this process gives."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from app.presets import PRESETS
from app.training.cluster import Cluster
from app.web.lab.sweep.example_requests import SWEEP
from app.web.main import create_app
from app.web.race.schemas import RACE_OF_RUNS
from app.web.service import elsewhere
from tests.serving import PATIENCE
from tests.training.dask_cluster import DaskCluster, dask_cluster, is_reached_in_time, needs_dask

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.deep,
    needs_dask,
    # Those of Dask's own libraries are not ours.
    pytest.mark.filterwarnings("ignore"),
]

SPIRAL = PRESETS["spiral"].experiment
LANDSCAPE = {
    "problem": SPIRAL["problem"],
    "plane": {"kind": "weights", "indices": [0, 1]},
    "resolution": 81,
}
RACE = {
    "problem": {"kind": "expression", "text": "(1-x)^2 + 100*(y-x^2)^2", "start": {"x": -1.2, "y": 1}},
    "racers": [
        {"source": {"name": "backpropagation"}, "optimizer": {"name": name, "learning_rate": 0.001}}
        for name in ("gradient_descent", "momentum", "adam")
    ],
    "steps": 400,
}


@pytest.fixture(scope="module")
def cluster() -> Iterator[DaskCluster]:
    with dask_cluster() as started:
        yield started


@pytest.fixture(scope="module")
def engine(cluster: DaskCluster) -> Iterator[Cluster]:
    connected = Cluster(cluster.address)
    assert is_reached_in_time(connected)
    yield connected
    connected.close()


@asynccontextmanager
async def asking(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://here", timeout=PATIENCE) as client:
        yield client


def in_any_order(lines: str) -> list[str]:
    """The lines of a sweep: cells come as they are computed."""
    return sorted(lines.splitlines())


@pytest.mark.parametrize(
    ("address", "body"),
    [("/api/landscape", LANDSCAPE), ("/api/race", RACE), ("/api/runs-race", RACE_OF_RUNS)],
)
async def test_a_heavy_call_gives_the_same_bytes(
    engine: Cluster, address: str, body: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    handed_over: list[int] = []
    results = Cluster.results

    def counted(self: Cluster, tasks: Any, keep_going: Any) -> Any:
        handed_over.append(len(tasks))
        return results(self, tasks, keep_going)

    monkeypatch.setattr(Cluster, "results", counted)
    monkeypatch.setattr(elsewhere, "LEAST_OPERATIONS", 1)
    async with (
        asking(create_app(seconds=PATIENCE)) as here,
        asking(create_app(seconds=PATIENCE, engine=engine)) as there,
    ):
        of_here, of_there = await here.post(address, json=body), await there.post(address, json=body)

    assert (of_here.status_code, of_there.status_code) == (200, 200), of_there.text
    assert of_there.content == of_here.content
    assert handed_over == [len(body.get("racers", [1]))]


async def test_a_light_call_stays_here(engine: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cluster, "results", None)
    async with asking(create_app(engine=engine)) as client:
        assert (await client.post("/api/race", json={**RACE, "steps": 2})).status_code == 200


async def test_a_sweep_gives_the_same_cells_also_when_a_worker_is_killed(
    cluster: DaskCluster, engine: Cluster
) -> None:
    axis = {"from": 1e-3, "to": 1.0, "count": 24, "scale": "log"}
    body = {
        **SWEEP,
        "experiment": {**SWEEP["experiment"], "problem": SPIRAL["problem"]},
        "rates": axis,
        "steps": 60,
    }
    async with asking(create_app()) as here, asking(create_app(engine=engine)) as there:
        of_here = await here.post("/api/sweep", json=body)
        cluster.kill_a_worker()
        of_there = await there.post("/api/sweep", json=body)

    assert json.loads(of_there.text.splitlines()[-1]) == {"kind": "end"}
    assert len(of_here.text.splitlines()) > 3
    assert in_any_order(of_there.text) == in_any_order(of_here.text)
