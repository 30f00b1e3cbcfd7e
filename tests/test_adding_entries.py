"""A new entry is a new file and a line or two in its register: everything else finds it there.

One made-up entry of each kind is added to a copy of the sources, and the copy is asked for it.
"""

import filecmp
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from tests.serving import ROOT
from tests.web.requests import SMALL, Json, changed

MADE_UP = ROOT / "tests" / "made_up"
MOST_FILES = 4
STEPS = 6


class Entry(NamedTuple):
    """One made-up entry: its kind in the catalog, its name, where its file goes, and its register there."""

    kind: str
    name: str
    folder: str
    register: str


ENTRIES = (
    Entry("optimizers", "softened_descent", "app/descent", "rules.py"),
    Entry("sources", "four_point_differences", "app/derivatives", "sources.py"),
    Entry("activations", "quadratic", "app/derivatives/primitives", "activations.py"),
    Entry("losses", "log_cosh", "app/derivatives/primitives", "losses.py"),
    Entry("planes", "first_two", "app/training", "planes.py"),
)
OPTIMIZER = changed(SMALL, "optimizer", {"name": "softened_descent"})
SOURCE = changed(SMALL, "source", {"name": "four_point_differences"})
ACTIVATION = changed(SMALL, "problem.activations.0", "quadratic")
LOSS = changed(SMALL, "problem.loss", "log_cosh")
EXPERIMENTS = {"optimizers": OPTIMIZER, "sources": SOURCE, "activations": ACTIVATION, "losses": LOSS}
RACE = {
    "problem": {"kind": "expression", "text": "x^2 + y^2", "start": {"x": 1, "y": 2}},
    "racers": [{"source": SOURCE["source"], "optimizer": OPTIMIZER["optimizer"]}],
    "steps": 2,
    "black_box": True,
}


def added(copy: Path, entry: Entry) -> None:
    """Add an entry: its own file, one import, and one word in the list of all."""
    shutil.copy(MADE_UP / f"{entry.name}.py", copy / entry.folder)
    register = copy / entry.folder / entry.register
    summary, rest = register.read_text().split("\n\n", 1)
    end = rest.index(")\n", rest.index("_ALL = ("))
    entries, others = rest[:end].rstrip().removesuffix(","), rest[end:]
    row, module = entry.name.upper(), f"{entry.folder.replace('/', '.')}.{entry.name}"
    register.write_text(f"{summary}\n\nfrom {module} import {row}\n{entries}, {row}{others}")


def copy_of_sources(place: Path) -> Path:
    for folder in ("app", "static", "templates", "texts"):
        shutil.copytree(ROOT / folder, place / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return place


def differing(comparison: "filecmp.dircmp[str]") -> Iterator[str]:
    """The files that only the copy has, and those that differ."""
    yield from (*comparison.right_only, *comparison.diff_files)
    for inner in comparison.subdirs.values():
        yield from differing(inner)


def request_for_script(experiment: Json, form: str = "numpy") -> list[Any]:
    return ["/api/export", {"experiment": experiment, "steps": STEPS, "format": form}]


def explanation(experiment: Json, layer: int) -> list[Any]:
    target = {"kind": "weight", "layer": layer, "to": 0, "from": 0}
    point = {name: experiment[name] for name in ("problem", "seed")}
    return ["/api/explain", {**point, "target": target, "example": 0, "batch_size": 1}]


REQUESTS: dict[str, list[Any]] = {
    "catalog": ["/api/catalog"],
    "glossary": ["/api/glossary"],
    "page": ["/iteration"],
    "lab": ["/lab"],
    "race": ["/api/race", RACE],
    "activations explained": explanation(ACTIVATION, layer=1),
    "losses explained": explanation(LOSS, layer=2),
    "plane": [
        "/api/landscape",
        {"problem": SMALL["problem"], "plane": {"kind": "first_two", "span": 0.5}, "resolution": 3},
    ],
    **{f"{kind} trained": ["/api/train", {**one, "steps": STEPS}] for kind, one in EXPERIMENTS.items()},
    **{f"{kind} exported": request_for_script(one) for kind, one in EXPERIMENTS.items()},
    "losses in PyTorch": request_for_script(
        changed(LOSS, "optimizer", {"name": "gradient_descent"}), "pytorch"
    ),
    "activations in PyTorch": request_for_script(ACTIVATION, "pytorch"),
    "optimizers in PyTorch": request_for_script(OPTIMIZER, "pytorch"),
}


def run(script: str | Path, folder: Path, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, script], cwd=folder, input=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str]]:
    """What the copy with one more entry of each kind answers."""
    copy = copy_of_sources(tmp_path_factory.mktemp("copy"))
    for entry in ENTRIES:
        added(copy, entry)
    shutil.copy(MADE_UP / "ask.py", copy)
    answered = json.loads(run("ask.py", copy, json.dumps(list(REQUESTS.values()))))
    return dict(zip(REQUESTS, map(tuple, answered), strict=True))


def answer_to(answers: dict[str, tuple[int, str]], name: str) -> Any:
    status, text = answers[name]
    assert status == 200, text
    return json.loads(text)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.kind)
def test_adding_it_touches_few_files(entry: Entry, tmp_path: Path) -> None:
    copy = copy_of_sources(tmp_path)
    added(copy, entry)

    touched = [
        name
        for folder in ("app", "static", "templates", "texts")
        for name in differing(filecmp.dircmp(ROOT / folder, copy / folder, ignore=["__pycache__"]))
    ]

    assert sorted(touched) == sorted([f"{entry.name}.py", entry.register])
    assert len(touched) <= MOST_FILES


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.kind)
def test_the_catalog_lists_it_with_its_words(answers: dict[str, tuple[int, str]], entry: Entry) -> None:
    last = answer_to(answers, "catalog")[entry.kind][-1]

    assert last["name"] == entry.name
    assert last["title"]
    assert last["summary"].endswith(".")
    assert "build" not in last
    assert "code" not in last


@pytest.mark.parametrize("kind", ["optimizers", "sources", "planes"])
@pytest.mark.parametrize("page", ["page", "lab"])
def test_the_page_offers_it(answers: dict[str, tuple[int, str]], page: str, kind: str) -> None:
    entry = answer_to(answers, "catalog")[kind][-1]
    status, html = answers[page]

    assert status == 200
    assert f'<option value="{entry["name"]}">{entry["title"]}</option>' in html


@pytest.mark.parametrize("kind", EXPERIMENTS)
def test_it_has_its_help_with_its_formula_drawn(answers: dict[str, tuple[int, str]], kind: str) -> None:
    entry = answer_to(answers, "catalog")[kind][-1]
    told = answer_to(answers, "glossary")[kind][entry["name"]]

    assert (told["title"], told["summary"]) == (entry["title"], entry["summary"])
    assert told["formula"]["mathml"].startswith("<math")
    assert told["formula"]["text"] == entry["formula"]


@pytest.mark.parametrize("kind", EXPERIMENTS)
def test_its_script_runs_and_agrees_with_the_engine(
    answers: dict[str, tuple[int, str]], kind: str, tmp_path: Path
) -> None:
    status, script = answers[f"{kind} exported"]
    assert status == 200, script
    (tmp_path / "script.py").write_text(script, encoding="utf-8")

    printed = [float(line.split()[1]) for line in run("script.py", tmp_path).splitlines()]

    trained = [frame["value"] for frame in answer_to(answers, f"{kind} trained")["frames"]]
    assert len(printed) == STEPS
    np.testing.assert_allclose(printed, trained, rtol=1e-9)
    assert trained[-1] < trained[0]


@pytest.mark.parametrize(("kind", "part"), [("activations", "z1[1]"), ("losses", "tanh(a2[1] − y[1])")])
def test_its_slope_is_explained(answers: dict[str, tuple[int, str]], kind: str, part: str) -> None:
    lines = answer_to(answers, f"{kind} explained")["lines"]

    assert any(part in line["symbols"]["text"] for line in lines)
    assert all(line["symbols"]["mathml"].startswith("<math") for line in lines)


def test_its_update_is_drawn_and_its_source_needs_no_formula(answers: dict[str, tuple[int, str]]) -> None:
    [racer] = answer_to(answers, "race")["racers"]
    [part] = racer["parts"]

    np.testing.assert_allclose(np.multiply(part["arrows"], part["boxes"]), racer["updates"], rtol=1e-12)
    np.testing.assert_allclose(racer["gradients"][0], [2, 4], rtol=1e-9)


def test_pytorch_writes_what_it_has_and_refuses_the_rest_by_name(
    answers: dict[str, tuple[int, str]],
) -> None:
    status, script = answers["losses in PyTorch"]
    assert status == 200
    assert "loss = (outputs - y).cosh().log().mean()" in script
    for kind, field in (("activations", "problem.activations"), ("optimizers", "optimizer")):
        status, refusal = answers[f"{kind} in PyTorch"]
        assert status == 422
        assert json.loads(refusal)["error"]["field"] == f"experiment.{field}"


def test_the_plane_has_its_axes_and_its_setting(answers: dict[str, tuple[int, str]]) -> None:
    landscape = answer_to(answers, "plane")

    assert landscape["labels"] == ["first parameter", "second parameter"]
    assert landscape["x"][-1] - landscape["x"][0] == pytest.approx(1.0)
    assert np.isfinite(landscape["loss"]).all()
