"""The exercise: two lines are missing, each half is checked by itself, and filled in it is the notebook."""

import json
import re

import pytest

from app.derivatives.sources import SOURCES
from app.export.exercise import Key, exercise
from app.export.notebook import notebook
from app.training.runs import iterations
from app.web.api.run import Run
from app.web.lab.schemas.export import ExportRequest
from tests.export.runs_to_export import (
    EDITED,
    EVERY_RULE,
    KINDS,
    STEPS,
    Json,
    disagreeing,
    losses_in,
    recipe,
    said_by,
    small,
    varied,
)

# With a smaller step its rounding shows in the losses.
STEP = {"one_sided_differences": {"h": 1e-5}}
OTHER_SOURCES = {name: varied(small(), source={"name": name, **STEP.get(name, {})}) for name in SOURCES}
RUNS = {**EVERY_RULE, **KINDS, **EDITED, **OTHER_SOURCES}
YOURS = re.compile(r"^ +[^=\n]+= \.\.\.  # your line$", re.MULTILINE)


def exercise_of(experiment: Json) -> Json:
    asked = {
        "experiment": {k: v for k, v in experiment.items() if k != "edits"},
        "steps": STEPS,
        "format": "exercise",
    }
    run = Run(ExportRequest.model_validate(asked).experiment)
    first = next(iter(iterations(run.training, run.start)))
    slope = first.measurement.slope
    key = Key(float(slope.value), slope.gradient, first.update)
    return exercise(recipe(experiment), key, "https://example.org/lab?e=x")


def code_of(document: Json) -> list[str]:
    return ["".join(cell["source"]) for cell in document["cells"] if cell["cell_type"] == "code"]


def filled(experiment: Json, wrong: str = "?") -> list[str]:
    """The cells with the missing lines written as the notebook has them; one of them with a mistake."""
    solved = {("\n".join([*lines[:k], *lines[k + 1 :]])): lines[k]
              for code in code_of(notebook(recipe(experiment)))
              for lines in [code.split("\n")]
              for k in range(len(lines))}  # fmt: skip
    cells = code_of(exercise_of(experiment))
    for cell, code in enumerate(cells):
        for found in YOURS.findall(code):
            line = solved[code.replace(f"{found}\n", "", 1)]
            start, _, value = line.partition("= ")
            mistaken = f"{start}= 2 * ({value})" if line.strip().startswith(wrong) else line
            cells[cell] = code.replace(found, mistaken)
    return cells


def losses_alone(printed: str) -> str:
    return "".join(line for line in printed.splitlines(keepends=True) if re.match(r"\d+ \S+$", line))


def test_filled_in_it_passes_both_checks_and_prints_the_losses_of_the_engine() -> None:
    printed = dict(zip(RUNS, said_by([filled(experiment) for experiment in RUNS.values()]), strict=True))

    assert [name for name, text in printed.items() if "The slope is right." not in text] == []
    assert [name for name, text in printed.items() if "The step is right." not in text] == []
    assert disagreeing(RUNS, [losses_in(losses_alone(text)) for text in printed.values()]) == []


def test_two_lines_are_missing_and_each_check_says_so_alone() -> None:
    for experiment in RUNS.values():
        assert sum(len(YOURS.findall(code)) for code in code_of(exercise_of(experiment))) == 2
    left_empty = [code_of(exercise_of(RUNS[name])) for name in ("preset xor", "edited, fixed biases")]
    for printed in said_by(left_empty):
        # By its own check, and by the run, which does not begin.
        assert printed.count("The slope is missing") == 2
        assert printed.count("The step is missing") == 2
        assert "So the run waits for that.\nThere is no loss to draw yet" in printed


@pytest.mark.parametrize(
    ("line", "caught", "passed"), [("dW2", "The slope is not right", "The step is right."),
                                   ("update", "The step is not right", "The slope is right.")]
)  # fmt: skip
def test_a_wrong_line_is_caught_in_its_own_half(line: str, caught: str, passed: str) -> None:
    [printed] = said_by([filled(small(), line)])

    assert caught in printed
    assert passed in printed


@pytest.mark.parametrize("line", ["dz2 @ a1", "None", "1 / 0"])
def test_a_line_that_does_not_compute_is_said_and_stops_nothing(line: str) -> None:
    cells = [code.replace("dW2 = ...", f"dW2 = {line}") for code in code_of(exercise_of(small()))]
    [printed] = said_by([cells])

    assert "The slope cannot be measured" in printed or "The slope is not right" in printed
    assert "The step is missing: write the line with ... in which_way.\nSo the run waits" in printed


def test_it_leads_back_to_the_run() -> None:
    document = json.loads(json.dumps(exercise_of(small())))

    assert "(https://example.org/lab?e=x)" in "".join(document["cells"][0]["source"])
    assert (document["nbformat"], document["nbformat_minor"]) == (4, 5)
