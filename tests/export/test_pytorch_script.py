"""PyTorch scripts print the engine's losses: they are run where there is PyTorch, else their record is read.

The record tells which script it is of; one that has changed must be recorded again (`make oracles`).
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.descent.rules import RULES
from app.export.pytorch_script import pytorch_script
from app.export.recipe import UnknownPart
from app.presets import PRESETS
from tests.export.pytorch_runs import PYTORCH_RUNS, fingerprint
from tests.export.runs_to_export import (
    Json,
    agree,
    disagreeing,
    engine_losses,
    losses_in,
    moved_on,
    printed_by,
    recipe,
    small,
    varied,
)
from tests.oracles.recorded import load

NO_PYTORCH = find_spec("torch") is None
RECORD = {case["name"]: case for case in load("scripts")["cases"]}


def test_the_record_holds_what_pytorch_printed_for_these_very_scripts() -> None:
    scripts = {name: fingerprint(pytorch_script(recipe(one))) for name, one in PYTORCH_RUNS.items()}

    assert {name: case["script"] for name, case in RECORD.items()} == scripts


def test_pytorch_printed_the_losses_of_the_engine() -> None:
    assert disagreeing(PYTORCH_RUNS, [RECORD[name]["losses"] for name in PYTORCH_RUNS]) == []


@pytest.mark.deep
@pytest.mark.skipif(NO_PYTORCH, reason="PyTorch is not installed; its record is read instead")
def test_scripts_print_the_losses_of_the_engine() -> None:
    found = printed_by([[pytorch_script(recipe(one))] for one in PYTORCH_RUNS.values()])

    assert disagreeing(PYTORCH_RUNS, found) == []


@pytest.mark.deep
@pytest.mark.skipif(NO_PYTORCH, reason="PyTorch is not installed")
def test_every_preset_prints_the_losses_of_the_engine() -> None:
    runs = [(preset.experiment, preset.steps) for preset in PRESETS.values()]
    printed = printed_by([[pytorch_script(recipe(*run))] for run in runs])

    assert all(agree(found, engine_losses(*run)) for found, run in zip(printed, runs, strict=True))


@pytest.mark.deep
@pytest.mark.skipif(NO_PYTORCH, reason="PyTorch is not installed")
def test_a_preset_runs_as_downloaded(tmp_path: Path) -> None:
    experiment, steps = PRESETS["spiral"].experiment, PRESETS["spiral"].steps
    script = tmp_path / "run.py"
    script.write_text(pytorch_script(recipe(experiment, steps)), encoding="utf-8")

    done = subprocess.run([sys.executable, "-W", "error", script], capture_output=True, text=True)

    assert done.stderr == ""
    assert agree(losses_in(done.stdout), engine_losses(experiment, steps))


def test_a_script_is_idiomatic() -> None:
    script = pytorch_script(recipe(PRESETS["spiral"].experiment))

    assert "nn.Linear(2, 8),\n    nn.Tanh()," in script
    assert "torch.optim.Adam(trained, lr=rate" in script
    assert "import numpy" not in script


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.code.pytorch is None])
def test_rules_that_pytorch_does_not_have_are_refused(name: str) -> None:
    refused(varied(small(), optimizer={"name": name}), "optimizer")


@pytest.mark.parametrize(
    ("experiment", "field"),
    [
        (varied(small(), source={"name": "spsa"}), "source"),
        (moved_on(varied(small(), optimizer={"name": "adam"}), 3), "state"),
        (varied(small(), edits=[{"count": 2, "optimizer": {"name": "lbfgs"}}]), "edits"),
        (
            varied(
                small(),
                optimizer={"name": "momentum", "momentum": 0},
                edits=[{"count": 2, "optimizer": {"name": "momentum"}}],
            ),
            "edits",
        ),
    ],
    ids=["source", "state", "a later rule", "a velocity that was not kept"],
)
def test_what_pytorch_does_otherwise_is_refused(experiment: Json, field: str) -> None:
    refused(experiment, field)


def refused(experiment: Json, field: str) -> None:
    with pytest.raises(UnknownPart) as refusal:
        pytorch_script(recipe(experiment))
    assert refusal.value.field == field
    assert "NumPy" in refusal.value.allowed
