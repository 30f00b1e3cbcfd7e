"""POST /api/export: a run comes as a file, and the file holds the run."""

import csv
import json
from io import StringIO

import httpx
import numpy as np
import pytest

from app.presets import PRESETS
from tests.web.requests import MAZUR, SMALL, Json, changed, error_of, without

pytestmark = pytest.mark.anyio

FILES = {
    "json": ("slope-and-step-run.json", "application/json"),
    "csv": ("slope-and-step-run.csv", "text/csv; charset=utf-8"),
    "numpy": ("slope-and-step-run-numpy.py", "text/x-python; charset=utf-8"),
    "pytorch": ("slope-and-step-run-pytorch.py", "text/x-python; charset=utf-8"),
    "notebook": ("slope-and-step-run.ipynb", "application/x-ipynb+json"),
}
EXPRESSION: Json = {
    "problem": {"kind": "expression", "text": "(1-x)^2 + y^2", "start": {"x": -1, "y": 1}},
    "source": {"name": "backpropagation"},
    "optimizer": {"name": "newton"},
}


async def exported(api: httpx.AsyncClient, experiment: Json, steps: int, form: str) -> httpx.Response:
    response = await api.post("/api/export", json={"experiment": experiment, "steps": steps, "format": form})
    assert response.status_code == 200, response.text
    return response


@pytest.mark.parametrize("form", FILES)
async def test_it_is_a_file_to_keep(api: httpx.AsyncClient, form: str) -> None:
    response = await exported(api, SMALL, 3, form)

    name, media_type = FILES[form]
    assert response.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert response.headers["content-type"] == media_type


@pytest.mark.parametrize("experiment", [MAZUR, SMALL, EXPRESSION], ids=["mazur", "small", "expression"])
async def test_json_can_be_loaded_again(api: httpx.AsyncClient, experiment: Json) -> None:
    file = (await exported(api, experiment, 7, "json")).json()
    run = (await api.post("/api/train", json={**file["experiment"], "steps": file["steps"]})).json()

    assert file["experiment"] == experiment
    assert file["values"] == [frame["value"] for frame in run["frames"]]
    assert file["end"] == {name: run[name] for name in ("theta", "state", "count", "diverged")}


@pytest.mark.parametrize("experiment", [SMALL, EXPRESSION], ids=["small", "expression"])
async def test_the_table_holds_the_frames_of_the_run(api: httpx.AsyncClient, experiment: Json) -> None:
    table = (await exported(api, experiment, 5, "csv")).text
    frames = (await api.post("/api/train", json={**experiment, "steps": 5})).json()["frames"]

    header, *lines = csv.reader(StringIO(table))
    assert header[:2] == ["count", "value"]
    for frame, line in zip(frames, lines, strict=True):
        numbers = [frame["count"], frame["value"], *frame["theta"], *frame["gradient"], *frame["update"]]
        np.testing.assert_array_equal(np.array(line, dtype=float), numbers)


async def test_a_run_that_diverges_is_exported_as_far_as_it_went(api: httpx.AsyncClient) -> None:
    wild = changed(
        changed(SMALL, "optimizer", {"name": "gradient_descent", "learning_rate": 1000}),
        "problem.activations.0",
        "relu",
    )

    file = (await exported(api, wild, 500, "json")).json()
    table = (await exported(api, wild, 500, "csv")).text

    assert file["end"]["diverged"]
    assert len(file["values"]) == file["end"]["diverged"]["count"] + 1 == table.count("\n") - 1


async def test_the_notebook_and_the_script_are_the_same_code(api: httpx.AsyncClient) -> None:
    notebook = (await exported(api, SMALL, 3, "notebook")).json()
    script = (await exported(api, SMALL, 3, "numpy")).text

    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert "".join(cell["source"]) in script


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (
            {"experiment": changed(SMALL, "source", {"name": "spsa"}), "format": "pytorch"},
            "experiment.source",
        ),
        (
            {"experiment": changed(SMALL, "optimizer", {"name": "newton"}), "format": "pytorch"},
            "experiment.optimizer",
        ),
        ({"experiment": EXPRESSION, "format": "numpy"}, "experiment.problem.kind"),
        ({"experiment": EXPRESSION, "format": "pytorch"}, "experiment.problem.kind"),
        ({"experiment": EXPRESSION, "format": "notebook"}, "experiment.problem.kind"),
        ({"experiment": without(SMALL, "optimizer")}, "experiment.optimizer"),
        ({"experiment": changed(SMALL, "problem.layers.1", 0)}, "experiment.problem.layers[1]"),
        ({"experiment": None}, "experiment"),
        ({"steps": 0}, "steps"),
        ({"steps": 1001}, "steps"),
        ({"format": "matlab"}, "format"),
        ({"every": 2}, "every"),
    ],
)
async def test_what_cannot_be_written_is_named(api: httpx.AsyncClient, change: Json, field: str) -> None:
    response = await api.post(
        "/api/export", json={"experiment": SMALL, "steps": 3, "format": "numpy", **change}
    )

    assert response.status_code == 422
    assert error_of(response)["field"] == field


@pytest.mark.parametrize("form", ["json", "csv"])
async def test_long_runs_are_priced(api: httpx.AsyncClient, form: str) -> None:
    deep = changed(PRESETS["spiral"].experiment, "problem.layers", [2, *[32] * 7, 2])
    deep = changed(changed(deep, "problem.activations", ["tanh"] * 8), "problem.data.rows", 500)

    response = await api.post("/api/export", json={"experiment": deep, "steps": 1000, "format": form})

    assert response.status_code == 422
    assert error_of(response)["field"] == "steps"
    assert "the limit is" in json.loads(response.content)["error"]["message"]
