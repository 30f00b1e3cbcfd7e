"""JAX scripts print the engine's losses: they are run where JAX and Optax are, else their record is read.

The record tells which script it is of; one that has changed must be recorded again
(`python -m tests.oracles.record_jax_scripts`).
"""

from importlib.util import find_spec

import pytest

from app.descent.rules import RULES
from app.export.jax_script import jax_script
from app.export.recipe import UnknownPart
from app.presets import PRESETS
from tests.export.jax_runs import JAX_RUNS
from tests.export.pytorch_runs import fingerprint
from tests.export.runs_to_export import EDITED, Json, disagreeing, moved_on, printed_by, recipe, small, varied
from tests.oracles.recorded import load

NO_JAX = not all(map(find_spec, ("jax", "optax")))
RECORD = {case["name"]: case for case in load("jax_scripts")["cases"]}


def test_the_record_holds_what_jax_printed_for_these_very_scripts() -> None:
    scripts = {name: fingerprint(jax_script(recipe(one))) for name, one in JAX_RUNS.items()}

    assert {name: case["script"] for name, case in RECORD.items()} == scripts


def test_jax_printed_the_losses_of_the_engine() -> None:
    assert disagreeing(JAX_RUNS, [RECORD[name]["losses"] for name in JAX_RUNS]) == []


@pytest.mark.deep
@pytest.mark.skipif(NO_JAX, reason="JAX or Optax is not installed; their record is read instead")
def test_scripts_print_the_losses_of_the_engine() -> None:
    found = printed_by([[jax_script(recipe(one))] for one in JAX_RUNS.values()])

    assert disagreeing(JAX_RUNS, found) == []


def test_a_script_is_idiomatic() -> None:
    script = jax_script(recipe(PRESETS["spiral"].experiment))

    assert "outputs = jnp.tanh(outputs @ W1.T + b1)" in script
    assert "rule = optax.adam(rate, b1=0.9" in script
    assert "import numpy" not in script


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.code.optax is None])
def test_rules_that_optax_does_not_have_are_refused(name: str) -> None:
    refused(varied(small(), optimizer={"name": name}), "optimizer")


@pytest.mark.parametrize(
    ("experiment", "field"),
    [
        (varied(small(), source={"name": "spsa"}), "source"),
        (moved_on(varied(small(), optimizer={"name": "adam"}), 3), "state"),
        (EDITED["edited, gradient_descent"], "edits"),
    ],
    ids=["source", "state", "edits"],
)
def test_what_jax_does_otherwise_is_refused(experiment: Json, field: str) -> None:
    refused(experiment, field)


def refused(experiment: Json, field: str) -> None:
    with pytest.raises(UnknownPart) as refusal:
        jax_script(recipe(experiment))
    assert refusal.value.field == field
    assert "NumPy" in refusal.value.allowed
