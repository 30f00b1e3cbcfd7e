"""POST /api/export: a run comes as a file, and the file holds the run."""

import csv
import json
import re
import zlib
from base64 import urlsafe_b64decode
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import httpx
import numpy as np
import pytest

from app.presets import PRESETS
from app.training.chunks import Stopped
from app.web.lab.export_files import make_file
from app.web.lab.schemas.export import ExportRequest
from tests.web.requests import MAZUR, SMALL, Json, changed, error_of, without

pytestmark = pytest.mark.anyio

FILES = {
    "json": ("slope-and-step-run.json", "application/json"),
    "csv": ("slope-and-step-run.csv", "text/csv; charset=utf-8"),
    "numpy": ("slope-and-step-run-numpy.py", "text/x-python; charset=utf-8"),
    "pytorch": ("slope-and-step-run-pytorch.py", "text/x-python; charset=utf-8"),
    "jax": ("slope-and-step-run-jax.py", "text/x-python; charset=utf-8"),
    "notebook": ("slope-and-step-run.ipynb", "application/x-ipynb+json"),
    "exercise": ("slope-and-step-exercise.ipynb", "application/x-ipynb+json"),
}
EXPRESSION: Json = {
    "problem": {"kind": "expression", "text": "(1-x)^2 + y^2", "start": {"x": -1, "y": 1}},
    "source": {"name": "backpropagation"},
    "optimizer": {"name": "newton"},
}


async def exported(
    api: httpx.AsyncClient, experiment: Json, steps: int, form: str, **more: object
) -> httpx.Response:
    request = {"experiment": experiment, "steps": steps, "format": form, **more}
    response = await api.post("/api/export", json=request)
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


async def edited_frames(api: httpx.AsyncClient, experiment: Json, edits: Json, steps: int) -> list[Json]:
    """The frames of a run that stops where a parameter is set by hand, and is gone on with from there."""
    frames: list[Json] = []
    here: Json = {"theta": None, "state": None, "count": 0}
    for stop in (*edits, steps):
        request = {**experiment, **here, "steps": stop - here["count"]}
        answer = (await api.post("/api/train", json=request)).json()
        frames += answer["frames"]
        here = {name: answer[name] for name in here}
        for place, value in edits.get(stop, {}).items():
            here["theta"][int(place)] = value
    return frames


@pytest.mark.parametrize(
    ("experiment", "edits"),
    [(SMALL, {2: {"0": 1.25, "16": -0.5}, 5: {"3": 0}}), (EXPRESSION, {1: {"1": 4}})],
    ids=["small", "expression"],
)
async def test_edits_are_part_of_the_exported_run(
    api: httpx.AsyncClient, experiment: Json, edits: Json
) -> None:
    sent = [{"count": count, "values": values} for count, values in edits.items()]
    frames = await edited_frames(api, experiment, edits, 8)

    file = (await exported(api, experiment, 8, "json", edits=sent)).json()
    table = (await exported(api, experiment, 8, "csv", edits=sent[::-1])).text

    assert file["edits"] == sent
    assert file["values"] == [frame["value"] for frame in frames]
    assert file["values"] != (await exported(api, experiment, 8, "json")).json()["values"]
    _, *lines = csv.reader(StringIO(table))
    size = len(frames[0]["theta"])
    for frame, line in zip(frames, lines, strict=True):
        np.testing.assert_array_equal(np.array(line[2 : 2 + size], dtype=float), frame["theta"])


@pytest.mark.parametrize("form", ["numpy", "pytorch", "notebook"])
async def test_no_edits_change_no_file(api: httpx.AsyncClient, form: str) -> None:
    plain = (await exported(api, SMALL, 3, form)).content

    assert (await exported(api, SMALL, 3, form, edits=[])).content == plain
    edited = await exported(api, SMALL, 3, form, edits=[{"count": 2, "values": {"16": 1}}])
    assert b"2: {16: 1.0}," in edited.content


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
        ({"edits": None}, "edits"),
        ({"edits": {"1": {"0": 1}}}, "edits"),
        ({"edits": [{"count": 1}]}, "edits[0].values"),
        ({"edits": [{"count": 1, "values": {"9999": 1}}]}, "edits[0].values.9999"),
        ({"edits": [{"count": 1, "values": {"__proto__": 1}}]}, "edits[0].values.__proto__"),
        ({"edits": [{"count": 1, "values": {"0": 1}, "__proto__": {}}]}, "edits[0].__proto__"),
        ({"edits": [{"count": 0, "values": {"0": 1}}]}, "edits[0].count"),
        ({"edits": [{"count": 3, "values": {"0": 1}}]}, "edits[0].count"),
        ({"edits": [{"count": "1", "values": {"0": 1}}]}, "edits[0].count"),
        ({"edits": [{"count": 1, "values": {}}]}, "edits[0].values"),
        ({"edits": [{"count": 1, "values": [1]}]}, "edits[0].values"),
        ({"edits": [{"count": 1, "values": {"17": 1}}]}, "edits[0].values.17"),
        ({"edits": [{"count": 1, "values": {"-1": 1}}]}, "edits[0].values.-1"),
        ({"edits": [{"count": 1, "values": {"01": 1}}]}, "edits[0].values.01"),
        ({"edits": [{"count": 1, "values": {"٣": 1}}]}, "edits[0].values.٣"),
        ({"edits": [{"count": 1, "values": {"0": None}}]}, "edits[0].values.0"),
        ({"edits": [{"count": 1, "values": {"0": "1"}}]}, "edits[0].values.0"),
        ({"edits": [{"count": 1, "values": {"0": 1}, "at": 1}]}, "edits[0].at"),
        ({"edits": [{"count": 2, "values": {"0": 1}}, {"count": 2, "values": {"1": 1}}]}, "edits[1].count"),
        ({"edits": [{"count": 1, "values": {"0": 1}}], "steps": 1}, "edits[0].count"),
        (
            {"experiment": {**SMALL, "count": 4}, "edits": [{"count": 4, "values": {"0": 1}}]},
            "edits[0].count",
        ),
        ({"edits": [{"count": 1, "values": {"0": 1}}] * 257}, "edits"),
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


def test_a_table_is_stopped_while_it_is_written() -> None:
    """The run takes two steps and is asked about each; then the table's rows are asked about."""
    answers = iter([True, True, True, False])
    request = ExportRequest(experiment=SMALL, steps=2, format="csv")

    with pytest.raises(Stopped):
        make_file(request, SMALL, keep_going=lambda: next(answers))

    assert next(answers, None) is None


async def test_the_exercise_leads_back_to_the_very_experiment(api: httpx.AsyncClient) -> None:
    edits = [{"count": 2, "values": {"0": 0.5}}]
    document = (await exported(api, SMALL, 3, "exercise", edits=edits)).json()
    address = re.search(r"\((http://[^)]+)\)", "".join(document["cells"][0]["source"]))
    assert address
    told = parse_qs(urlsplit(address[1]).query)
    squeezed = urlsafe_b64decode(told["e"][0] + "=" * (-len(told["e"][0]) % 4))
    experiment = json.loads(zlib.decompress(squeezed, -zlib.MAX_WBITS))["experiment"]

    assert urlsplit(address[1]).path == "/lab"
    assert told["steps"] == ["3"]
    assert experiment["edits"] == edits
    assert {name: experiment[name] for name in ("problem", "source", "optimizer")} == {
        name: SMALL[name] for name in ("problem", "source", "optimizer")
    }
