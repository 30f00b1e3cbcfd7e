"""What was right beside what was said: targets, right rows and the names of columns, checked by hand."""

from typing import Any

import httpx
import numpy as np
import pytest

pytestmark = pytest.mark.anyio

X = [[0.1, 0.9], [0.8, -0.3], [-0.5, 0.4], [0.7, 0.6], [-0.9, -0.2]]
TARGETS: dict[str, list[list[float]]] = {
    "binary": [[1], [0], [1], [1], [0]],
    "several": [[1, 1], [0, 1], [0, 0], [1, 0], [1, 1]],
    "classes": [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]],
    "regression": [[0.3, 12.5], [-1, 2], [0.5, 7], [2, 3], [0, 1]],
}


def experiment(y: list[list[float]], loss: str, **more: Any) -> dict[str, Any]:
    layers = [2, 3, len(y[0])]
    data = {"name": "rows", "x": X, "y": y}
    problem = {"layers": layers, "activations": ["tanh", "identity"], "loss": loss, "data": data}
    optimizer = {"name": "gradient_descent", "learning_rate": 0.3}
    return {"problem": problem, "source": {"name": "spsa"}, "optimizer": optimizer, "seed": 5, **more}


def outputs_at(theta: list[float], width: int) -> np.ndarray:
    """The network written out, rows × outputs."""
    numbers = np.array(theta)
    w1, b1, rest = numbers[:6].reshape(3, 2), numbers[6:9], numbers[9:]
    w2, b2 = rest[: 3 * width].reshape(width, 3), rest[3 * width :]
    return np.tanh(np.array(X) @ w1.T + b1) @ w2.T + b2


@pytest.mark.parametrize(
    ("kind", "loss", "threshold"),
    [
        ("binary", "binary_cross_entropy", 0),
        ("several", "mean_squared_error", 0.5),
        ("classes", "cross_entropy", 0),
        ("regression", "huber", None),
    ],
)
@pytest.mark.parametrize("batch_size", [None, 2])
async def test_right_rows_are_those_that_a_reader_would_count(
    api: httpx.AsyncClient, kind: str, loss: str, threshold: float | None, batch_size: int | None
) -> None:
    y = TARGETS[kind]
    body = experiment(y, loss, batch_size=batch_size, steps=4)
    run, shown = [
        (await api.post("/api/train", json={**body, "example": example})).json() for example in (None, 0)
    ]
    for frame, first in zip(run["frames"], shown["frames"], strict=True):
        row = first["nodes"][-1]["target"]
        assert row in y
        if batch_size is None:
            assert row == y[0]
            np.testing.assert_allclose(frame["nodes"][-1]["target"], np.mean(y, axis=0), rtol=1e-15)
            said = outputs_at(frame["theta"], len(y[0]))
            assert frame["right"] == counted(kind, said, np.array(y), threshold)
        assert frame["nodes"][0]["target"] is None
        assert (frame["right"] is None) == (kind == "regression")
        assert frame["right"] is None or 0 <= frame["right"] <= (batch_size or 5)
    assert run["columns"]["yes_above"] == (threshold if kind in ("binary", "several") else None)


def counted(kind: str, said: np.ndarray, y: np.ndarray, threshold: float | None) -> int | None:
    if kind == "regression":
        return None
    if kind == "classes":
        return int((said.argmax(axis=1) == y.argmax(axis=1)).sum())
    return int(((said > threshold) == (y == 1)).all(axis=1).sum())


async def test_outputs_that_are_not_finite_are_neither_right_nor_wrong(api: httpx.AsyncClient) -> None:
    body = experiment(TARGETS["binary"], "mean_squared_error", steps=1, theta=[1e200] * 13)
    body["problem"]["activations"] = ["identity", "identity"]
    frame = (await api.post("/api/train", json=body)).json()["frames"][0]
    assert frame["right"] is None
    assert frame["nodes"][-1]["value"] == [None]


async def test_columns_have_names_and_units(api: httpx.AsyncClient) -> None:
    preset = (await api.get("/api/presets/exam")).json()["experiment"]
    columns = (await api.post("/api/train", json={**preset, "steps": 1})).json()["columns"]
    assert columns == {
        "task": "binary",
        "inputs": ["study", "sleep"],
        "input_units": ["extra h", "extra h"],
        "outputs": ["passed"],
        "yes_above": 0.0,
    }


async def test_a_slope_is_the_mean_over_rows_of_delta_times_value(api: httpx.AsyncClient) -> None:
    """What the page says beside δ × a of one row."""
    preset = (await api.get("/api/presets/exam")).json()["experiment"]
    rows = [(await api.post("/api/differentiate", json=measuring(preset, row))).json() for row in range(12)]
    whole = (await api.post("/api/differentiate", json=measuring(preset, None))).json()
    for neuron in range(3):
        products = [row["nodes"][2]["delta"][0] * row["nodes"][1]["value"][neuron] for row in rows]
        assert np.mean(products) == pytest.approx(whole["gradient"][9 + neuron], rel=1e-12)
    assert {row["value"] for row in rows} == {whole["value"]}  # the loss is never that of one row


def measuring(preset: dict[str, Any], row: int | None) -> dict[str, Any]:
    return {name: preset[name] for name in ("problem", "source", "seed")} | {"example": row}
