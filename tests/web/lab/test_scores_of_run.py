"""POST /api/scores: what /api/predict says of each point of a run, in one call."""

import math
import time

import httpx
import numpy as np
import pytest

from app.presets import PRESETS
from tests.web.requests import SMALL, Json, changed, error_of

pytestmark = pytest.mark.anyio

IRIS: Json = PRESETS["iris"].experiment["problem"]
MOONS: Json = {
    "layers": [3, 4, 1],
    "activations": ["tanh", "identity"],
    "loss": "binary_cross_entropy",
    "data": {"name": "two_moons", "rows": 60, "test_fraction": 0.25},
    "features": ["x", "y", "xy"],
    "regularisation": {"l1": 0.01, "l2": 0.1},
}
TWO_ANSWERS: Json = {
    "layers": [2, 2],
    "activations": ["identity"],
    "loss": "mean_squared_error",
    "data": {"name": "rows", "x": [[0, 0], [1, 1]], "y": [[1, 1], [0, 0]]},
}
PROBLEMS = {"classes": IRIS, "yes or no": MOONS, "two answers": TWO_ANSWERS, "regression": SMALL["problem"]}


async def scored(api: httpx.AsyncClient, problem: Json, thetas: object) -> Json:
    response = await api.post("/api/scores", json={"problem": problem, "thetas": thetas})
    assert response.status_code == 200, response.text
    answer: Json = response.json()
    return answer


async def size_of(api: httpx.AsyncClient, problem: Json) -> int:
    request = {"problem": problem, "source": {"name": "backpropagation"}}
    return len((await api.post("/api/differentiate", json=request)).json()["gradient"])


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
async def test_each_point_has_the_scores_that_predict_gives_it(api: httpx.AsyncClient, problem: Json) -> None:
    size = await size_of(api, problem)
    # More points than fit into one chunk.
    thetas = np.random.default_rng(2).normal(size=(70, size)).tolist()

    answer = await scored(api, problem, thetas)

    for number in (0, 1, 37, 38, 39, 69):
        one = (await api.post("/api/predict", json={"problem": problem, "theta": thetas[number]})).json()
        assert answer["task"] == one["task"]
        for rows in ("train", "test"):
            if one[rows] is None:
                assert answer[rows] is None
                continue
            assert answer[rows]["loss"][number] == pytest.approx(one[rows]["loss"], rel=1e-12)
            shares = answer[rows]["accuracy"]
            assert (shares and shares[number]) == one[rows]["accuracy"]


async def test_two_rows_by_hand(api: httpx.AsyncClient) -> None:
    # Logits w x + b of rows 1 (yes) and -2 (no); the penalty is no part of the loss of the data.
    problem = {
        "layers": [1, 1],
        "activations": ["identity"],
        "loss": "binary_cross_entropy",
        "data": {"name": "rows", "x": [[1], [-2]], "y": [[1], [0]]},
        "regularisation": {"l2": 5},
    }
    points = [[0.5, 0.25], [-1, 0], [0, -0.5]]

    answer = await scored(api, problem, points)

    losses = [(math.log1p(math.exp(-(w + b))) + math.log1p(math.exp(-2 * w + b))) / 2 for w, b in points]
    assert answer["train"]["loss"] == pytest.approx(losses, rel=1e-14)
    assert answer["train"]["accuracy"] == [1, 0, 0.5]
    assert answer["test"] is None


async def test_a_regression_has_no_accuracy(api: httpx.AsyncClient) -> None:
    train = (await scored(api, SMALL["problem"], [[0] * 17]))["train"]

    targets = np.array(SMALL["problem"]["data"]["y"])
    assert train == {"loss": [pytest.approx((targets**2).mean())], "accuracy": None}


async def test_numbers_too_large_decide_nothing_and_spoil_no_other_point(api: httpx.AsyncClient) -> None:
    problem = changed(MOONS, "activations.0", "relu")
    fair = [0.1] * 21

    train = (await scored(api, problem, [fair, [1e308] * 21, fair]))["train"]

    assert train["accuracy"][1] is train["loss"][1] is None
    assert train["accuracy"][0] == train["accuracy"][2] is not None
    assert train["loss"][0] == train["loss"][2] == (await scored(api, problem, [fair]))["train"]["loss"][0]


async def test_a_whole_path_is_scored_in_a_moment(api: httpx.AsyncClient) -> None:
    thetas = np.random.default_rng(1).normal(size=(512, await size_of(api, IRIS))).tolist()
    start = time.process_time()
    await scored(api, IRIS, thetas)

    # It takes about 20 ms.
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"thetas": []}, "thetas"),
        ({"thetas": None}, "thetas"),
        ({"thetas": [0.0] * 21}, "thetas[0]"),
        ({"thetas": [[0.0] * 21, [0.0] * 20]}, "thetas[1]"),
        ({"thetas": [[0.0] * 20 + [True]]}, "thetas[0][20]"),
        ({"thetas": [[0.0] * 21] * 513}, "thetas"),
        ({"theta": [0.0] * 21}, "theta"),
        ({"problem": {"kind": "expression", "text": "x", "start": {"x": 1}}}, "problem.text"),
        ({"seed": 1}, "seed"),
    ],
)
async def test_what_does_not_fit_is_named(api: httpx.AsyncClient, change: Json, field: str) -> None:
    request = {"problem": MOONS, "thetas": [[0.0] * 21], **change}

    assert error_of(await api.post("/api/scores", json=request))["field"] == field


async def test_long_paths_are_priced(api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.web.lab.scores_of_run.MOST_OPERATIONS", 10_000)

    assert (await api.post("/api/scores", json={"problem": MOONS, "thetas": [[0.0] * 21]})).status_code == 200
    error = error_of(await api.post("/api/scores", json={"problem": MOONS, "thetas": [[0.0] * 21] * 500}))

    assert error["field"] == "thetas"
    assert "the limit is" in error["message"]
