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
    BY_HAND,
    CHANGED,
    EDITED,
    EVERY_FORMULA,
    EVERY_RULE,
    KINDS,
    PACED,
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


def source_of(name: str) -> Json:
    """With a nudge so tiny that only rounding is seen, no two programs would agree."""
    return {"name": name, "h": 1e-5} if name == "one_sided_differences" else {"name": name}


EVERY_SOURCE = {
    f"{source}, {loss}": varied(small(loss, "gelu"), source=source_of(source))
    for source in SOURCES
    for loss in ("cross_entropy", "huber")
}
PENALTIES = {"l1": 0.02, "l2": 0.1}
PENALISED = {
    **{
        source: varied(small(), source=source_of(source), problem_regularisation=PENALTIES)
        for source in SOURCES
    },
    "curved": varied(
        small(), optimizer={"name": "damped_newton", "damping": 1}, problem_regularisation=PENALTIES
    ),
    "only l1": varied(small(), problem_regularisation={"l1": 0.1}),
}
MOMENTS = {
    "name": "own_rule",
    "formula": "-lr*mean/(1 - beta^t)/(sqrt(update) + eps) - max(lambda, 0)*lr*sign(theta)*relu(theta)*e/pi",
    "memory": ["mean = beta*mean + (1 - beta)*g", "update = 0.9*update + 0.1*g^2"],
    "constants": {"beta": 0.9, "eps": 1e-3, "lambda": 0.01},
    "learning_rate": 0.05,
}
OWN_RULES = {
    "plain": varied(small(), optimizer={"name": "own_rule", "formula": "-0.1*g"}),
    "names that scripts use": varied(
        small(),
        optimizer={
            "name": "own_rule",
            "formula": "-np*len",
            "memory": ["len = g + 0.5*len"],
            "constants": {"np": 0.1},
        },
    ),
    "one number": varied(small(), optimizer={"name": "own_rule", "formula": "-0.001*t^2"}),
    "moments": varied(small(), optimizer=MOMENTS),
    "functions": varied(
        small(),
        optimizer={
            "name": "own_rule",
            "formula": "-lr*softplus(min(g, 2))*tanh(g)*cos(theta)*sigmoid(-g)/(1 + abs(g))",
            "learning_rate": 0.5,
        },
    ),
    "on a schedule": varied(
        small(),
        optimizer={
            **MOMENTS,
            "schedule": {"name": "warm_up", "steps": 5},
            "clip": {"by": "norm", "limit": 0.3},
        },
    ),
}
EDITED_HERE = {
    **EDITED,
    **{
        f"edited, {rule}": varied(small(), optimizer={"name": rule}, edits=BY_HAND)
        for rule in ("lbfgs", "conjugate_gradient", "damped_newton", "lion")
    },
    "edited, own rule": varied(OWN_RULES["moments"], edits=BY_HAND),
    "edited, at random": varied(small(), source={"name": "spsa"}, edits=BY_HAND),
}
MANY_CHANGES = [
    {"count": 2, "optimizer": {"name": "conjugate_gradient", "fletcher_reeves": 1}},
    {"count": 4, "optimizer": {**MOMENTS, "clip": {"by": "value", "limit": 0.1}}},
    {"count": 6, "optimizer": {**MOMENTS, "constants": {"beta": 0.5, "eps": 0.1, "lambda": 0}}},
    {"count": 8, "optimizer": {"name": "lbfgs", "history": 3}, "values": {"2": 0.5}},
    {"count": 10, "optimizer": {"name": "newton", "learning_rate": 0.3}},
]
CHANGED_HERE = {
    **CHANGED,
    **{
        f"changed, {rule}": varied(
            small(), optimizer={"name": rule}, edits=[{"count": 4, "optimizer": {"name": rule, **settings}}]
        )
        for rule, settings in {
            "lbfgs": {"learning_rate": 0.5},
            "conjugate_gradient": {"fletcher_reeves": 1},
            "damped_newton": {"factor": 3},
            "lion": {"learning_rate": 0.01, "beta1": 0.5},
        }.items()
    },
    "changed, no velocity at first": varied(
        small(),
        optimizer={"name": "momentum", "momentum": 0, "learning_rate": 0.1},
        edits=[{"count": 4, "optimizer": {"name": "momentum", "learning_rate": 0.1}}],
    ),
    "changed again and again": varied(small(), edits=MANY_CHANGES),
}
COMPLEX = {
    name: varied(experiment, source={"name": "complex_step"}) for name, experiment in EVERY_FORMULA.items()
}
CURVED = {
    **{
        f"gradients by {source}": varied(
            small("cross_entropy", "gelu"),
            source=source_of(source),
            optimizer={"name": "damped_newton", "damping": 1},
        )
        for source in SOURCES
    },
    **{
        name: varied(experiment, optimizer={"name": "damped_newton", "damping": 1})
        for name, experiment in EVERY_FORMULA.items()
    },
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
    [
        EVERY_RULE,
        EVERY_FORMULA,
        EVERY_SOURCE,
        COMPLEX,
        CURVED,
        KINDS,
        PACED,
        PENALISED,
        OWN_RULES,
        EDITED_HERE,
        CHANGED_HERE,
    ],
    ids=[
        "rules",
        "formulas",
        "sources",
        "complex numbers",
        "second derivatives",
        "kinds",
        "paces",
        "penalties",
        "own rules",
        "edits",
        "changes of plan",
    ],
)
def test_scripts_print_the_losses_of_the_engine(experiments: dict[str, Json]) -> None:
    found = printed_by([[numpy_script(recipe(experiment))] for experiment in experiments.values()])

    assert disagreeing(experiments, found) == []


def test_a_run_goes_on_with_what_its_rule_remembers() -> None:
    runs = {**EVERY_RULE, **PACED, **OWN_RULES}
    later = {name: moved_on(experiment, 5) for name, experiment in runs.items()}

    found = printed_by([[numpy_script(recipe(experiment, 7))] for experiment in later.values()])

    pairs = zip(runs.values(), found, strict=True)
    whole = [engine_losses(experiment)[:5] + losses for experiment, losses in pairs]
    assert disagreeing(runs, whole) == []


def test_edits_stand_in_the_script_only_where_there_are_some() -> None:
    script = numpy_script(recipe(EDITED["edited, momentum"]))

    assert (
        "edits = {\n    3: {0: 0.75, 19: -0.5},\n    7: {5: 0.0},\n}\n\nfor count in range(0, 12):" in script
    )
    assert "edit" not in numpy_script(recipe(EVERY_RULE["momentum"]))


def test_a_change_of_plan_is_a_chapter_and_stands_only_where_there_is_one() -> None:
    script = numpy_script(recipe(CHANGED["changed, adam"]))

    assert (
        "# Which way, from step 4 on? Adam\n# It is the same rule: it goes on with what it remembers."
        in script
    )
    assert "changes = {\n    4: (which_way_from_4, {}),\n}\n\nfor count in range(0, 12):" in script
    assert "change" not in numpy_script(recipe(EVERY_RULE["adam"])).replace("parameters change", "")


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


@pytest.mark.parametrize(
    ("experiment", "field"),
    [
        (varied(small(), source={"name": "interleaved"}), "source"),
        (varied(small(), optimizer={"name": "own_rule", "formula": "-lr*erf(g)"}), "optimizer.formula"),
    ],
    ids=["a specimen", "a function that NumPy lacks"],
)
def test_what_is_not_written_is_refused_by_name(experiment: Json, field: str) -> None:
    with pytest.raises(UnknownPart) as refusal:
        numpy_script(recipe(experiment))
    assert refusal.value.field == field
