"""The field that is wrong or missing is named, and what was sent is not repeated."""

from typing import Any

import httpx
import pytest

from tests.web.requests import SMALL, SMALL_SIZE, changed, error_of

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("problem", None, "problem"),
        ("problem.kind", "surface", "problem.kind"),
        ("problem.layers", [2, 10_000, 2], "problem.layers[1]"),
        ("problem.layers", [2, 0, 2], "problem.layers[1]"),
        ("problem.layers", [2, True, 2], "problem.layers[1]"),
        ("problem.layers", [2, 3.5, 2], "problem.layers[1]"),
        ("problem.layers", [2], "problem.layers"),
        ("problem.layers", [2] * 10, "problem.layers"),
        ("problem.layers", [3, 3, 2], "problem.layers[0]"),
        ("problem.layers", [2, 3, 1], "problem.layers[2]"),
        ("problem.layers", "2-3-2", "problem.layers"),
        ("problem.activations", ["tanh"], "problem.activations"),
        ("problem.activations", ["tanh"] * 3, "problem.activations"),
        ("problem.activations", ["tanh", "swish"], "problem.activations[1]"),
        ("problem.activations", [None, None], "problem.activations[0]"),
        ("problem.loss", "hinge", "problem.loss"),
        ("problem.loss", "cross_entropy", "problem.data"),
        ("problem.loss", "binary_cross_entropy", "problem.data"),
        ("problem.biases", "sometimes", "problem.biases"),
        ("problem.biases", {"fixed": [[0, 0, 0]]}, "problem.biases.fixed"),
        ("problem.biases", {"fixed": [[0, 0], [0, 0]]}, "problem.biases.fixed"),
        ("problem.biases", {"fixed": [[0, 0, "0"], [0, 0]]}, "problem.biases.fixed[0][2]"),
        ("problem.biases", {}, "problem.biases.fixed"),
        ("problem.initialiser", "magic", "problem.initialiser"),
        ("problem.initialiser", "given", "problem.initialiser"),
        ("problem.initialiser", {"name": "uniform", "low": 2}, "problem.initialiser.low"),
        ("problem.initialiser", {"name": "given", "theta": [1]}, "problem.initialiser.theta"),
        ("problem.initialiser", {"name": "given"}, "problem.initialiser.theta"),
        ("problem.initialiser", {"name": "he", "gain": 2}, "problem.initialiser.gain"),
        ("problem.data", {"name": "mnist"}, "problem.data.name"),
        ("problem.data", {"name": "spiral", "rows": 501}, "problem.data.rows"),
        ("problem.data", {"name": "spiral", "rows": 1}, "problem.data.rows"),
        ("problem.data", {"name": "spiral", "rows": 20.5}, "problem.data.rows"),
        ("problem.data", {"name": "spiral", "noise": -1}, "problem.data.noise"),
        ("problem.data", {"name": "spiral", "noise": True}, "problem.data.noise"),
        ("problem.data", {"name": "spiral", "colour": 1}, "problem.data.colour"),
        ("problem.data.x", [[0, 0]], "problem.data.y"),
        ("problem.data.x", [[0, 0], [0]] * 2 + [[0, 0]], "problem.data.x"),
        ("problem.data.x", [], "problem.data.x"),
        ("problem.data.x", [[]] * 5, "problem.data.x[0]"),
        ("problem.data.x", [[0, 0]] * 2001, "problem.data.x"),
        ("problem.data.y", [[0] * 33] * 5, "problem.data.y[0]"),
        ("problem.data.x", [[0, None]] * 5, "problem.data.x[0][1]"),
        ("problem.data.x", [[0, False]] * 5, "problem.data.x[0][1]"),
        ("problem.data", {"name": "rows", "x": [[0, 0]]}, "problem.data.y"),
        ("problem.data", {"name": "rows", "x": [[0, 0]], "y": [[0, 0]], "z": 1}, "problem.data.z"),
        ("source", {"name": "symbolic"}, "source.name"),
        ("source", {"name": "backpropagation", "h": 1}, "source.h"),
        ("source", {"name": "spsa", "directions": 10**9}, "source.directions"),
        ("source", {"name": "central_differences", "h": 0}, "source.h"),
        ("source", {}, "source.name"),
        ("source", "spsa", "source"),
        ("optimizer", {"name": "sgd"}, "optimizer.name"),
        ("optimizer", {"name": "adam", "learning_rate": "0.1"}, "optimizer.learning_rate"),
        ("optimizer", {"name": "adam", "learning_rate": True}, "optimizer.learning_rate"),
        ("optimizer", {"name": "adam", "learning_rate": 1e308}, "optimizer.learning_rate"),
        ("optimizer", {"name": "adam", "learning_rate": -1}, "optimizer.learning_rate"),
        ("optimizer", {"name": 5}, "optimizer.name"),
        ("batch_size", 0, "batch_size"),
        ("batch_size", -5, "batch_size"),
        ("batch_size", 10**9, "batch_size"),
        ("batch_size", 2.5, "batch_size"),
        ("batch_size", "all", "batch_size"),
        ("seed", -1, "seed"),
        ("seed", 2**64, "seed"),
        ("seed", 0.5, "seed"),
        ("count", -1, "count"),
        ("count", 10**12, "count"),
        ("theta", [0.0], "theta"),
        ("theta", [], "theta"),
        ("theta", [0] * 100_000, "theta"),
        ("theta", [True] * SMALL_SIZE, "theta[0]"),
        ("theta", {"0": 1}, "theta"),
        ("state", {"m": [0]}, "state"),
        ("state", [], "state"),
        ("example", 5, "example"),
        ("example", -1, "example"),
        ("example", True, "example"),
        ("learning_rate", 0.1, "learning_rate"),
        ("x" * 10_000, 1, "x" * 60),
    ],
)
async def test_the_field_that_is_wrong_is_named(
    api: httpx.AsyncClient, path: str, value: Any, field: str
) -> None:
    response = await api.post("/api/step", json=changed(SMALL, path, value))

    assert response.status_code == 422
    assert error_of(response)["field"] == field


async def test_what_is_missing_is_named(api: httpx.AsyncClient) -> None:
    for name in ("problem", "source", "optimizer"):
        request = {key: value for key, value in SMALL.items() if key != name}
        assert error_of(await api.post("/api/step", json=request))["field"] == name


async def test_an_error_names_at_most_eight_fields_and_echoes_nothing(api: httpx.AsyncClient) -> None:
    secret = "do not repeat this"
    request = {**dict.fromkeys([*SMALL, "example"], secret), "theta": [secret] * 5000}

    response = await api.post("/api/step", json=request)

    assert len(error_of(response)["others"]) == 7
    assert secret not in response.text
    assert len(response.content) < 1500
