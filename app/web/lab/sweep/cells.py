"""The runs of a sweep as tasks: which cells are computed together, and what computes them."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from app.slope import Array
from app.training.chunks import NUMBERS_AT_ONCE
from app.training.many_runs import NOT_DIVERGED, run_many
from app.training.tasks import KeepGoing, Task
from app.web.lab.sweep.many_runs import runs_of
from app.web.lab.sweep.swept_numbers import Fields
from app.web.schemas.experiment import Experiment
from app.web.schemas.problem import NetworkProblem

# What a task may take, and what makes up its time: roughly, on one core of a server.
TASK_SECONDS = 0.3
OPERATIONS_A_SECOND = 1e9
SECONDS_A_STEP = 2e-4
# A task reads its experiments anew.
SECONDS_A_NUMBER_READ = 1e-6


class Stretch(NamedTuple):
    """Cells of one row that are computed together: the row, and the columns from `first` to before `last`."""

    row: int
    first: int
    last: int


class Row(NamedTuple):
    """One value of the other axis: the experiment with it, as it is sent and as it was read.

    operations: about how many one step of one run takes.
    """

    fields: Fields
    experiment: Experiment
    operations: int


def stretches(rows: Sequence[Row], columns: int, steps: int) -> list[list[Stretch]]:
    """The cells of all rows in order, cut into tasks of about the same time: one list a task."""
    tasks: list[list[Stretch]] = [[]]
    left = TASK_SECONDS
    for number, row in enumerate(rows):
        at_once = _runs_at_once(row, steps)
        for first in range(0, columns, at_once):
            stretch = Stretch(number, first, min(first + at_once, columns))
            seconds = _seconds(row, stretch.last - stretch.first, steps)
            if tasks[-1] and seconds > left:
                tasks.append([])
                left = TASK_SECONDS
            tasks[-1].append(stretch)
            left -= seconds
    return tasks


def tasks_of(rows: Sequence[Row], rates: Array, steps: int, cut: Sequence[Sequence[Stretch]]) -> list[Task]:
    """The tasks that compute these stretches."""
    return [
        Task(
            finals,
            {
                "runs": [
                    (rows[part.row].fields, rates[part.first : part.last].tolist()) for part in stretched
                ],
                "steps": steps,
            },
        )
        for stretched in cut
    ]


def finals(
    keep_going: KeepGoing, runs: Sequence[tuple[dict[str, Any], list[float]]], steps: int
) -> list[dict[str, Any]]:
    """For each experiment and its rates: the final losses, and the steps that diverged, None where none did.

    A loss is that on all rows of the data after the last step; None where it is not finite.
    """
    return [_finals(Experiment.model_validate(fields), rates, steps, keep_going) for fields, rates in runs]


def _finals(experiment: Experiment, rates: list[float], steps: int, keep_going: KeepGoing) -> dict[str, Any]:
    starts = np.repeat(experiment.start()[None], len(rates), axis=0)
    with np.errstate(all="ignore"):
        ends = run_many(runs_of(experiment), starts, np.array(rates), steps, keep_going)
    return {
        "losses": [float(value) if np.isfinite(value) else None for value in ends.loss],
        "diverged": list(_steps_that_diverged(ends.loss, ends.diverged, steps)),
    }


def _steps_that_diverged(losses: Array, diverged: Array, steps: int) -> Iterator[int | None]:
    """A final loss that is not finite belongs to the last step: it led there."""
    for value, count in zip(losses.tolist(), diverged.tolist(), strict=True):
        if count != NOT_DIVERGED:
            yield count
        else:
            yield None if np.isfinite(value) else steps - 1


def _runs_at_once(row: Row, steps: int) -> int:
    """How many runs fit the processor's cache and the time of a task."""
    problem = row.experiment.problem
    widest = max(problem.size, row.experiment.batch_rows * max(getattr(problem, "layers", [1])))
    by_time = TASK_SECONDS / max(row.operations * steps / OPERATIONS_A_SECOND, 1e-9)
    return max(1, min(NUMBERS_AT_ONCE // int(widest), int(by_time)))


def _seconds(row: Row, runs: int, steps: int) -> float:
    problem = row.experiment.problem
    numbers = problem.network_data.x.size if isinstance(problem, NetworkProblem) else 0
    computing = steps * (SECONDS_A_STEP + runs * row.operations / OPERATIONS_A_SECOND)
    return computing + numbers * SECONDS_A_NUMBER_READ
