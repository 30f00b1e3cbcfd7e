"""A sweep is cut into tasks that cover every cell once, and each takes about as long as it should."""

from typing import Any

import pytest

from app.web.api.run import operations_of_an_iteration
from app.web.lab.sweep.cells import Row, stretches
from app.web.lab.sweep.example_requests import SWEEP
from app.web.schemas.experiment import Experiment


def row_of(problem: dict[str, Any]) -> Row:
    fields = {**SWEEP["experiment"], "problem": {**SWEEP["experiment"]["problem"], **problem}}
    experiment = Experiment.model_validate(fields)
    return Row(fields, experiment, operations_of_an_iteration(experiment))


SMALL = row_of({})
LARGE = row_of(
    {"layers": [2, 32, 32, 1], "activations": ["tanh"] * 3, "data": {"name": "spiral", "rows": 500}}
)


@pytest.mark.parametrize(("row", "rows", "steps"), [(SMALL, 30, 1), (SMALL, 30, 1000), (LARGE, 3, 100)])
def test_each_cell_is_in_one_task(row: Row, rows: int, steps: int) -> None:
    cut = stretches([row] * rows, 10, steps)

    cells = [(part.row, column) for task in cut for part in task for column in range(part.first, part.last)]
    assert cells == [(number, column) for number in range(rows) for column in range(10)]


def test_short_runs_share_a_task_and_long_ones_have_their_own() -> None:
    assert len(stretches([SMALL] * 30, 10, 1)) == 1
    assert len(stretches([LARGE] * 3, 10, 1000)) == 30
