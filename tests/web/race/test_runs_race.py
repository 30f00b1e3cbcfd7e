"""POST /api/runs-race: up to twelve runs from one start, each the run that it is alone."""

import httpx
import numpy as np
import pytest

from app.presets import PRESETS
from app.web.schemas.limits import MOST_ENTRIES
from tests.web.requests import Json, error_of

pytestmark = pytest.mark.anyio

EXACT = {"name": "backpropagation"}
IRIS = PRESETS["iris"].experiment
XOR = PRESETS["xor"].experiment


def entry(rule: str, rate: float, source: str = "backpropagation", **more: object) -> Json:
    return {"source": {"name": source}, "optimizer": {"name": rule, "learning_rate": rate}, **more}


A_FIELD = [
    entry("gradient_descent", 0.1),
    entry("gradient_descent", 1.0),
    entry("momentum", 0.05, seed=5),
    entry("adam", 0.03),
    entry("adam", 0.03, "spsa"),
    entry("adam", 0.03, "spsa", seed=8),
    entry("gradient_descent", 0.1, "central_differences"),
    entry("lbfgs", 1.0),
]


async def raced(api: httpx.AsyncClient, experiment: Json, entries: list[Json], **more: object) -> Json:
    fields = {name: experiment[name] for name in ("problem", "seed")}
    response = await api.post("/api/runs-race", json={**fields, "entries": entries, "steps": 12, **more})
    assert response.status_code == 200, response.text
    answer: Json = response.json()
    return answer


@pytest.mark.parametrize("batch", [None, 16])
async def test_an_entry_is_the_run_alone_bit_for_bit(api: httpx.AsyncClient, batch: int | None) -> None:
    answer = await raced(api, IRIS, A_FIELD, batch_size=batch, resolution=2)
    start = (await api.post("/api/train", json={**IRIS, "steps": 1})).json()["frames"][0]["theta"]
    for sent, done in zip(A_FIELD, answer["entries"], strict=True):
        alone = {**IRIS, "seed": IRIS["seed"], "theta": start, **sent, "batch_size": batch, "steps": 12}
        run = (await api.post("/api/train", json=alone)).json()
        assert done["measured"] == [frame["value"] for frame in run["frames"]]
        assert done["theta"] == run["theta"]
        assert done["diverged"] == run["diverged"]
        # Twelve steps and what they cost, counted by the run itself.
        assert done["cost"]["operations"][-1] == run["counters"]["multiply_adds"]
        assert done["cost"]["operations"][0] == 0
        if batch is None:
            assert done["losses"][:-1] == done["measured"]


async def test_with_batches_the_losses_are_those_of_all_rows(api: httpx.AsyncClient) -> None:
    batch = 40
    answer = await raced(api, IRIS, [entry("adam", 0.03), entry("adam", 0.03, seed=9)], batch_size=batch)
    for done in answer["entries"]:
        at_end = {name: IRIS[name] for name in ("problem", "seed", "source")} | {"theta": done["theta"]}
        whole = (await api.post("/api/differentiate", json=at_end)).json()["value"]
        assert done["losses"][-1] == pytest.approx(whole, rel=1e-12)
        assert len(done["losses"]) == 13
        assert done["losses"][1] != done["measured"][1]
    assert answer["entries"][0]["losses"][0] == answer["entries"][1]["losses"][0]
    assert answer["entries"][0]["measured"][0] != answer["entries"][1]["measured"][0]


async def test_an_entry_that_diverges_stops_and_the_others_go_on(api: httpx.AsyncClient) -> None:
    linear = {**XOR["problem"], "activations": ["identity", "identity"], "loss": "mean_squared_error"}
    field = [entry("gradient_descent", 1000.0), entry("adam", 0.1)]
    answer = await raced(api, {**XOR, "problem": linear}, field, steps=60)
    fast, slow = answer["entries"]
    taken = fast["diverged"]["count"] + 1
    assert taken < 60
    assert len(fast["losses"]) == len(fast["x"]) == taken + 1
    assert len(fast["cost"]["operations"]) == taken + 1
    assert slow["diverged"] is None
    assert len(slow["losses"]) == 61
    # What runs away neither lays the plane nor cuts the window.
    left, right, _, _ = answer["plane"]["extent"]
    assert right - left < 100
    assert left < slow["x"][-1] < right


async def test_the_plane_tells_how_much_it_shows(api: httpx.AsyncClient) -> None:
    field = [entry("gradient_descent", 0.1), entry("adam", 0.03), entry("adam", 0.0)]
    answer = await raced(api, XOR, field, resolution=5)
    shares = [done["explained"] for done in answer["entries"]]
    assert 0 < min(shares[:2]) <= max(shares[:2]) <= 1
    assert shares[2] is None
    assert 0 < answer["plane"]["explained"] <= 1
    assert np.shape(answer["landscape"]["loss"]) == (5, 5)
    # All start at the same place, and that with a rate of 0 stays there.
    assert {done["x"][0] for done in answer["entries"]} == {answer["entries"][2]["x"][-1]}


async def test_a_plane_of_two_parameters_shows_these(api: httpx.AsyncClient) -> None:
    answer = await raced(api, XOR, [entry("adam", 0.1)], indices=[3, 0])
    [done] = answer["entries"]
    assert answer["plane"]["labels"] == ["W1[2,2]", "W1[1,1]"]
    assert answer["plane"]["explained"] is None
    np.testing.assert_allclose(
        [done["x"][-1], done["y"][-1]], [done["theta"][3], done["theta"][0]], rtol=1e-6
    )
    grid = answer["landscape"]
    assert grid["x"][0] < done["x"][-1] < grid["x"][-1]


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"entries": A_FIELD[:1] * (MOST_ENTRIES + 1)}, "entries", "These are 13 entries."),
        ({"entries": []}, "entries", ""),
        ({"entries": [entry("adem", 0.1)]}, "entries[0].optimizer.name", "not a known name"),
        ({"entries": [A_FIELD[0], entry("adam", 0.1, "guess")]}, "entries[1].source.name", ""),
        ({"entries": [entry("adam", 0.1, "interleaved")]}, "entries[0].source.name", "This is no source"),
        ({"entries": [entry("adam", 0.1, seed=-1)]}, "entries[0].seed", ""),
        ({"indices": [1, 1]}, "indices", "two different"),
        ({"indices": [0, 99]}, "indices", "two different"),
        ({"theta": [1.0]}, "theta", "length 1"),
        ({"steps": 0}, "steps", ""),
        ({"steps": 1001}, "steps", ""),
        ({"resolution": 1000}, "resolution", ""),
        ({"batch_size": 0}, "batch_size", ""),
        ({"problem": {"kind": "expression", "text": "x^2", "start": {"x": 1}}}, "problem.", ""),
    ],
)
async def test_what_is_wrong_is_named(api: httpx.AsyncClient, change: Json, field: str, said: str) -> None:
    body = {"problem": XOR["problem"], "entries": A_FIELD[:1], "steps": 2, **change}
    error = error_of(await api.post("/api/runs-race", json=body))
    assert error["field"].startswith(field)
    assert said in error["message"]
    assert error["allowed"]


@pytest.mark.parametrize(
    ("source", "width", "field"),
    [("backpropagation", 32, "steps"), ("forward_mode", 32, "entries[0].source"), ("spsa", 16, "steps")],
)
async def test_the_price_is_known_before_the_work(
    api: httpx.AsyncClient, source: str, width: int, field: str
) -> None:
    problem = {
        "layers": [2, width, width, width, 1],
        "activations": ["tanh"] * 3 + ["identity"],
        "loss": "mean_squared_error",
        "data": {"name": "spiral", "rows": 500},
    }
    body = {"problem": problem, "entries": [entry("adam", 0.1, source)] * MOST_ENTRIES, "steps": 1000}
    error = error_of(await api.post("/api/runs-race", json=body))
    assert error["field"] == field
    assert "entries" in error["allowed"] or source == "forward_mode"
