"""POST /api/train: many steps, each kept as a frame."""

import json

import httpx
import pytest

from app.web.schemas.limits import MOST_INPUTS, MOST_REMEMBERED, MOST_ROWS
from app.web.service.body_limit import MOST_BODY_BYTES
from tests.web.at_the_limits import remembering
from tests.web.requests import MAZUR, SMALL, SMALL_SIZE, changed, error_of, without

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("batch_size", [None, 2])
async def test_a_run_is_its_steps(api: httpx.AsyncClient, batch_size: int | None) -> None:
    experiment = {**SMALL, "batch_size": batch_size, "source": {"name": "spsa"}}
    run = (await api.post("/api/train", json={**experiment, "steps": 5})).json()

    for frame in run["frames"]:
        step = (await api.post("/api/step", json=experiment)).json()
        measured = without(step["measurement"], "cost")  # and a frame is spared the second derivatives
        assert without(frame, "count", "theta", "update") == measured
        assert frame["update"] == step["update"]
        assert experiment["theta"] in (None, frame["theta"])
        experiment = {**experiment, **{name: step[name] for name in ("theta", "state", "count")}}
    assert len(run["frames"]) == 5
    assert [run[name] for name in ("theta", "state", "count", "cost")] == [
        step[name] for name in ("theta", "state", "count", "cost")
    ]


async def test_two_halves_of_a_run_are_the_whole(api: httpx.AsyncClient) -> None:
    whole = (await api.post("/api/train", json={**SMALL, "batch_size": 2, "steps": 7})).json()
    first = (await api.post("/api/train", json={**SMALL, "batch_size": 2, "steps": 3})).json()
    stands = {name: first[name] for name in ("theta", "state", "count")}
    second = (await api.post("/api/train", json={**SMALL, **stands, "batch_size": 2, "steps": 4})).json()

    assert [*first["frames"], *second["frames"]] == whole["frames"]
    assert second["theta"] == whole["theta"]


async def test_frames_can_be_thinned_out(api: httpx.AsyncClient) -> None:
    run = (await api.post("/api/train", json={**SMALL, "count": 7, "steps": 10, "every": 4})).json()

    assert [frame["count"] for frame in run["frames"]] == [7, 11, 15]
    assert run["count"] == 17


async def test_mazurs_loss_falls_as_published_when_gradients_come_first(api: httpx.AsyncClient) -> None:
    run = (await api.post("/api/train", json={**MAZUR, "steps": 2})).json()

    assert run["frames"][1]["value"] == pytest.approx(0.29102777369359933, rel=0, abs=1e-12)


async def test_a_run_that_diverges_stops_there_and_says_where(api: httpx.AsyncClient) -> None:
    experiment = changed(SMALL, "problem.activations", ["identity", "identity"])
    experiment |= {"optimizer": {"name": "gradient_descent", "learning_rate": 100}, "steps": 1000}

    response = await api.post("/api/train", json=experiment)

    run = response.json()
    assert response.status_code == 200
    step = run["diverged"]["count"]
    assert 0 < step < 100
    assert run["count"] == step + 1
    assert run["frames"][-1]["count"] == step
    assert [frame["count"] for frame in run["frames"]] == list(range(step + 1))
    assert all(None not in frame["theta"] for frame in run["frames"])


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"steps": 0}, "steps"),
        ({"steps": 10**9}, "steps"),
        ({"steps": 1.5}, "steps"),
        ({"steps": True}, "steps"),
        ({"every": 0}, "every"),
        ({"every": 101}, "every"),
    ],
)
async def test_how_far_has_limits(api: httpx.AsyncClient, change: dict[str, object], field: str) -> None:
    assert error_of(await api.post("/api/train", json={**SMALL, "steps": 1, **change}))["field"] == field


async def test_steps_have_to_be_said(api: httpx.AsyncClient) -> None:
    assert error_of(await api.post("/api/train", json=SMALL))["field"] == "steps"


async def test_the_start_is_the_same_for_the_same_seed_only(api: httpx.AsyncClient) -> None:
    thetas = [
        (await api.post("/api/train", json={**SMALL, "seed": seed, "steps": 1})).json()["frames"][0]["theta"]
        for seed in (1, 1, 2)
    ]

    assert thetas[0] == thetas[1] != thetas[2]
    assert len(thetas[0]) == SMALL_SIZE


async def test_counters_say_what_the_run_has_done_since_its_start(api: httpx.AsyncClient) -> None:
    experiment = {**SMALL, "batch_size": 2, "source": {"name": "central_differences"}}
    first = (await api.post("/api/train", json={**experiment, "steps": 2})).json()
    stands = {name: first[name] for name in ("theta", "state", "count")}
    second = (await api.post("/api/train", json={**experiment, **stands, "steps": 5})).json()

    found = second["counters"]
    assert (found["updates"], found["forward_passes"], found["backward_passes"]) == (7, 7, 0)
    assert found["epochs"] == pytest.approx(2 + 2 / 5)
    assert found["loss_evaluations"] == 7 * 2 * SMALL_SIZE
    assert found["multiply_adds"] > first["counters"]["multiply_adds"] > 0
    assert "epoch" in found["convention"]


async def test_whatever_a_rule_may_remember_can_be_sent_back_beside_the_most_rows(
    api: httpx.AsyncClient,
) -> None:
    experiment = {**remembering(MOST_REMEMBERED), "steps": 30, "every": 30}
    answer = (await api.post("/api/train", json=experiment)).json()
    back = {**experiment, **{name: answer[name] for name in ("theta", "state", "count")}}
    rows = MOST_ROWS * (MOST_INPUTS + 1) * len("-0.12345678901234567,")

    assert len(json.dumps(back, separators=(",", ":"))) + rows < MOST_BODY_BYTES
    assert (await api.post("/api/train", json=back)).status_code == 200
