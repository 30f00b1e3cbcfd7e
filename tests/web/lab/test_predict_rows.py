"""POST /api/predict with rows of one's own: what the network says of them is what it says of its own rows."""

from typing import Any

import httpx
import numpy as np
import pytest

from app.presets import PRESETS
from tests.web.requests import SMALL, SMALL_SIZE, Json, changed, error_of

pytestmark = pytest.mark.anyio

TABLE: Json = {
    "name": "rows",
    "x": [[800.0, 1], [950, 3], [1200, 2], [700, 4], [1010, 2]],
    "y": [[150000.0], [198000], [240500], [120000], [205000]],
    "standardise": 1,
    "standardise_targets": 1,
}
HOUSES: Json = {
    "layers": [3, 2, 1],
    "activations": ["tanh", "identity"],
    "loss": "mean_squared_error",
    "data": TABLE,
    "features": ["x", "y2", "xy"],
}
IRIS: Json = PRESETS["iris"].experiment["problem"]
MOONS: Json = {
    "layers": [2, 3, 1],
    "activations": ["tanh", "identity"],
    "loss": "binary_cross_entropy",
    "data": {"name": "two_moons", "rows": 12, "test_fraction": 0.25},
}


async def said(api: httpx.AsyncClient, problem: Json, rows: list[list[float]], **more: Any) -> Any:
    response = await api.post("/api/predict", json={"problem": problem, "seed": 3, "rows": rows, **more})
    assert response.status_code == 200, response.text
    return response.json()


async def test_a_typed_row_goes_the_way_that_the_training_rows_went(api: httpx.AsyncClient) -> None:
    answer = await said(api, HOUSES, TABLE["x"])
    rows, known = answer["rows"], answer["train"]["residuals"]

    assert rows["outputs"] == known["predictions"]
    y = np.array(TABLE["y"])
    np.testing.assert_allclose(rows["unscaled"], np.array(rows["outputs"]) * y.std() + y.mean(), rtol=1e-12)
    x = np.array(TABLE["x"], dtype=float)
    scaled = (x - x.mean(axis=0)) / x.std(axis=0)
    np.testing.assert_allclose(rows["x"], scaled, rtol=1e-12, atol=1e-12)
    derived = np.column_stack([scaled[:, 0], scaled[:, 1] ** 2, scaled.prod(axis=1)])
    np.testing.assert_allclose(rows["network_inputs"], derived, rtol=1e-12, atol=1e-12)
    assert rows["probabilities"] is rows["decisions"] is None


async def test_classes_and_probabilities_are_told(api: httpx.AsyncClient) -> None:
    centimetres = changed(IRIS, "data", {"name": "iris", "test_fraction": 0.0, "standardise": 0})
    data = (await api.post("/api/data", json={"data": centimetres["data"]})).json()["train"]
    problem = changed(IRIS, "data", {**centimetres["data"], "standardise": 1})
    answer = await said(api, problem, data["x"][:64])
    rows = answer["rows"]

    np.testing.assert_allclose(np.sum(rows["probabilities"], axis=1), 1, rtol=1e-12)
    assert rows["decisions"] == np.argmax(rows["outputs"], axis=1).tolist()
    np.testing.assert_allclose(
        rows["x"],
        np.array((await api.post("/api/data", json={"data": problem["data"]})).json()["train"]["x"][:64]),
        rtol=1e-12,
    )


async def test_yes_is_one_and_the_probability_is_that_of_yes(api: httpx.AsyncClient) -> None:
    rows = (await said(api, MOONS, [[0.0, 1.0], [3.0, -2.0]]))["rows"]

    outputs = np.array(rows["outputs"])
    np.testing.assert_allclose(rows["probabilities"], 1 / (1 + np.exp(-outputs)), rtol=1e-12)
    assert rows["decisions"] == [[int(one > 0)] for one in outputs[:, 0]]


async def test_outputs_without_a_value_decide_nothing(api: httpx.AsyncClient) -> None:
    wild = changed(MOONS, "features", ["x2", "y"])
    rows = (await said(api, wild, [[1e200, 0.0], [0.5, 0.5]], theta=[1e150] * 13))["rows"]

    assert rows["network_inputs"][0][0] is None
    assert rows["decisions"][1] is not None
    linear = changed(changed(MOONS, "layers", [2, 1]), "activations", ["identity"])
    rows = (await said(api, linear, [[1e200, 1.0], [1.0, 1.0]], theta=[1e200, 0.0, 0.0]))["rows"]
    assert rows["outputs"] == [[None], [1e200]]
    assert rows["decisions"] == [None, [1]]


@pytest.mark.parametrize(
    ("rows", "field"),
    [
        ([], "rows"),
        ([[1.0]], "rows[0]"),
        ([[1.0, 2.0], [1.0, 2.0, 3.0]], "rows[1]"),
        ([[0.0, 0.0]] * 65, "rows"),
    ],
)
async def test_rows_of_another_size_are_refused(
    api: httpx.AsyncClient, rows: list[list[float]], field: str
) -> None:
    response = await api.post("/api/predict", json={"problem": SMALL["problem"], "rows": rows})
    assert error_of(response)["field"] == field


async def test_without_rows_nothing_is_said_of_any(api: httpx.AsyncClient) -> None:
    body = {"problem": SMALL["problem"], "theta": [0.1] * SMALL_SIZE}
    assert (await api.post("/api/predict", json=body)).json()["rows"] is None


async def test_the_scale_of_data_is_told(api: httpx.AsyncClient) -> None:
    told = (await api.post("/api/data", json={"data": TABLE})).json()

    x = np.array(TABLE["x"], dtype=float)
    np.testing.assert_allclose(told["input_scale"]["mean"], x.mean(axis=0))
    np.testing.assert_allclose(told["input_scale"]["spread"], x.std(axis=0))
    assert (await api.post("/api/data", json={"data": MOONS["data"]})).json()["input_scale"] is None
