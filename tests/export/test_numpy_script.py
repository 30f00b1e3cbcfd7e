"""NumPy scripts run as downloaded and print the engine's losses: every rule, formula, source and preset."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.derivatives.sources import SOURCES
from app.export.numpy_script import numpy_script
from app.export.recipe import UnknownPart
from app.presets import PRESETS
from tests.export.runs_to_export import (
    EVERY_FORMULA,
    EVERY_RULE,
    KINDS,
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

WRITTEN_SOURCES = ("backpropagation", "forward_mode", "central_differences", "one_sided_differences", "spsa")
EVERY_SOURCE = {
    f"{source}, {loss}": varied(small(loss, "gelu"), source={"name": source})
    for source in WRITTEN_SOURCES
    if source in SOURCES
    for loss in ("cross_entropy", "huber")
}
CURVED = {
    name: varied(experiment, optimizer={"name": "damped_newton", "damping": 1})
    for name, experiment in EVERY_FORMULA.items()
}


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_runs_as_downloaded(name: str, tmp_path: Path) -> None:
    experiment, steps = PRESETS[name].experiment, PRESETS[name].steps
    script = tmp_path / "run.py"
    script.write_text(numpy_script(recipe(experiment, steps)), encoding="utf-8")

    done = subprocess.run([sys.executable, "-I", "-W", "error", script], capture_output=True, text=True)

    assert done.stderr == ""
    assert agree(losses_in(done.stdout), engine_losses(experiment, steps))


@pytest.mark.parametrize(
    "experiments",
    [EVERY_RULE, EVERY_FORMULA, EVERY_SOURCE, CURVED, KINDS],
    ids=["rules", "formulas", "sources", "second derivatives", "kinds"],
)
def test_scripts_print_the_losses_of_the_engine(experiments: dict[str, Json]) -> None:
    found = printed_by([[numpy_script(recipe(experiment))] for experiment in experiments.values()])

    assert disagreeing(experiments, found) == []


def test_a_run_goes_on_with_what_its_rule_remembers() -> None:
    later = {name: moved_on(experiment, 5) for name, experiment in EVERY_RULE.items()}

    found = printed_by([[numpy_script(recipe(experiment, 7))] for experiment in later.values()])

    pairs = zip(EVERY_RULE.values(), found, strict=True)
    whole = [engine_losses(experiment)[:5] + losses for experiment, losses in pairs]
    assert disagreeing(EVERY_RULE, whole) == []


def test_a_run_that_diverges_ends() -> None:
    wild = varied(small(hidden="relu"), optimizer={"name": "gradient_descent", "learning_rate": 1000})

    [found] = printed_by([[numpy_script(recipe(wild, 500))]])

    assert len(found) == len(engine_losses(wild, 500)) < 500


def test_a_script_is_written_for_its_network_and_holds_no_loop_over_layers() -> None:
    script = numpy_script(recipe(KINDS["deep"]))

    assert "z4 = W4 @ a3 + b4" in script
    assert "dz2 = da2 * (normal_share(z2) + z2 * normal_density(z2))" in script
    assert "import app" not in script
    assert "for layer" not in script


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_is_written_or_refused_by_name(name: str) -> None:
    experiment = varied(small(), source={"name": name})
    if name in WRITTEN_SOURCES:
        assert numpy_script(recipe(experiment))
        return
    with pytest.raises(UnknownPart) as refusal:
        numpy_script(recipe(experiment))
    assert refusal.value.field == "source"
    assert "backpropagation" in refusal.value.allowed
