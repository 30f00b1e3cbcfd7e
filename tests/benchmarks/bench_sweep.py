"""A sweep of 24 × 24 runs of 500 steps: how soon its first row is there, as a share of all of it."""

from collections.abc import Iterator
from time import process_time
from typing import Any

from app.training.tasks import IN_PROCESS
from app.web.lab.sweep.call import lines, rows_of
from app.web.lab.sweep.schemas import SweepRequest
from tests.benchmarks.table import Row
from tests.benchmarks.workload import make_workload, problem_of

SIDE, STEPS = 24, 500


def rows() -> Iterator[Row]:
    """From the request, read as the server reads it, to the first row, and to the end."""
    workload = make_workload((2, 8, 8, 1), "binary_cross_entropy")
    body = {
        "experiment": {
            "problem": {**problem_of(workload), "layers": list(workload.layers)},
            "source": {"name": "backpropagation"},
            "optimizer": {"name": "momentum"},
        },
        "rates": {"from": 0.001, "to": 1.0, "count": SIDE},
        "against": {
            "number": "optimizer.momentum",
            "from": 0.0,
            "to": 0.95,
            "count": SIDE,
            "scale": "linear",
        },
        "steps": STEPS,
    }
    first, whole = _seconds(body)
    what = f"first row of a sweep, {SIDE} × {SIDE} × {STEPS} steps"
    yield Row(what, "all of it", 1, first, whole, 20.0)


def _seconds(body: dict[str, Any]) -> tuple[float, float]:
    """Until the first row is whole, and until all is.

    In seconds of this process: what else the machine does hits so short and so long a time unequally.
    """
    start, first, cells = process_time(), 0.0, 0
    asked = SweepRequest.model_validate(body)
    for line in lines(asked, rows_of(asked), IN_PROCESS, lambda: True):
        parts = line["parts"] if isinstance(line, dict) and line["kind"] == "cells" else ()
        cells += sum(len(part["losses"]) for part in parts if part["row"] == 0)
        if cells == SIDE and not first:
            first = process_time() - start
    return first, process_time() - start
