"""Derived inputs in an experiment: the network is trained on them, and what does not fit is named."""

import httpx
import numpy as np
import pytest

from tests.web.requests import SMALL, Json, changed, error_of, measuring

pytestmark = pytest.mark.anyio

DERIVED = changed(changed(SMALL, "problem.features", ["xy", "x2", "sin_y"]), "problem.layers", [3, 3, 2])


def with_columns(experiment: Json) -> Json:
    """The same experiment with the derived columns written out."""
    x, y = np.array(experiment["problem"]["data"]["x"]).T
    columns = np.column_stack([x * y, x * x, np.sin(y)]).tolist()
    return changed(changed(experiment, "problem.data.x", columns), "problem.features", None)


async def test_it_is_the_same_as_writing_the_columns_out(api: httpx.AsyncClient) -> None:
    one = await api.post("/api/train", json={**DERIVED, "steps": 5, "batch_size": 2})
    other = await api.post("/api/train", json={**with_columns(DERIVED), "steps": 5, "batch_size": 2})

    assert one.status_code == 200, one.text
    assert one.json().pop("columns")["inputs"] == ["x1·x2", "x1²", "sin(x2)"]
    columns = {"columns": None}
    assert one.json() | columns == other.json() | columns


async def test_the_nodes_of_the_first_layer_are_the_columns(api: httpx.AsyncClient) -> None:
    answer = await api.post("/api/differentiate", json={**measuring(DERIVED), "example": 1})

    assert answer.json()["nodes"][0]["value"] == pytest.approx([0.3 * -0.4, 0.09, np.sin(-0.4)])


async def test_circles_become_easy(api: httpx.AsyncClient) -> None:
    problem = {
        "layers": [2, 1],
        "activations": ["identity"],
        "loss": "binary_cross_entropy",
        "data": {"name": "circle"},
    }
    run = {
        "problem": problem,
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "adam", "learning_rate": 0.1},
        "steps": 200,
    }

    plain = await api.post("/api/train", json=run)
    derived = await api.post("/api/train", json=changed(run, "problem.features", ["x2", "y2"]))

    assert plain.json()["frames"][-1]["value"] > 0.6
    assert derived.json()["frames"][-1]["value"] < 0.2


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("problem.features", [], "problem.features"),
        ("problem.features", "x", "problem.features"),
        ("problem.features", ["x", "x", "y"], "problem.features"),
        ("problem.features", ["x", "y", "x3"], "problem.features[2]"),
        ("problem.features", ["x", None, "y"], "problem.features[1]"),
        ("problem.features", ["x"] * 8, "problem.features"),
        ("problem.features", ["x", "y"], "problem.layers[0]"),
        ("problem.layers", [2, 3, 2], "problem.layers[0]"),
        ("problem.data", {"name": "iris"}, "problem.features"),
        ("problem.data.x", [[1e200, 0]] * 5, "problem.features"),
        ("problem.data.seed", -1, "problem.data.seed"),
        ("problem.data.test_fraction", 0.95, "problem.data.test_fraction"),
        ("problem.data.standardise", 0.5, "problem.data.standardise"),
        ("problem.data.standardise", True, "problem.data.standardise"),
        ("problem.data.input_names", ["a"], "problem.data.input_names"),
        ("problem.data.output_names", ["a", "b" * 61], "problem.data.output_names[1]"),
    ],
)
async def test_what_does_not_fit_is_named(
    api: httpx.AsyncClient, path: str, value: object, field: str
) -> None:
    assert error_of(await api.post("/api/step", json=changed(DERIVED, path, value)))["field"] == field


async def test_own_rows_can_be_split_and_standardised(api: httpx.AsyncClient) -> None:
    parted = changed(SMALL, "problem.data.test_fraction", 0.4)

    answer = await api.post("/api/step", json=changed(parted, "problem.data.standardise", 1))

    assert answer.status_code == 200, answer.text
    # The mean of standardised inputs over the rows that are left is 0.
    assert answer.json()["measurement"]["nodes"][0]["value"] == pytest.approx([0, 0], abs=1e-12)
