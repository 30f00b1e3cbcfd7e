"""Whatever is asked within the caps, the memory of a process grows by less than 150 MB."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.deep import deep
from tests.serving import ROOT

MOST_GROWTH = 150.0
LINES = 6

WIDE = {
    "layers": [32, *[32] * 7, 1],
    "activations": [*["tanh"] * 7, "identity"],
    "loss": "mean_squared_error",
    "data": {
        "name": "rows",
        "x": [[(row * 31 + column) % 17 / 17 for column in range(32)] for row in range(2000)],
        "y": [[row % 2] for row in range(2000)],
    },
}
SWEEP = {
    "experiment": {
        "problem": WIDE,
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "lbfgs", "history": 20},
    },
    "rates": {"from": 0.01, "to": 1.0, "count": 48},
    "against": {
        "number": "problem.regularisation.l2",
        "from": 0.0,
        "to": 1.0,
        "count": 48,
        "scale": "linear",
    },
    "steps": 1,
}
BASINS = {
    "problem": {"kind": "expression", "text": "sin(x)*cos(y) + x^2*y^2", "start": {"x": 0.5, "y": 0.5}},
    "racer": {"source": {"name": "backpropagation"}, "optimizer": {"name": "lbfgs", "history": 20}},
    "extent": [-2.0, 2.0, -1.0, 1.0],
    "resolution": 121,
    "steps": 20,
}
SCRIPT = """
import json, resource, sys
from itertools import islice
from app.training.tasks import IN_PROCESS
from app.web.descent.basins import lines as basins_lines
from app.web.descent.basins_schema import BasinsRequest
from app.web.lab.sweep.call import lines, rows_of
from app.web.lab.sweep.schemas import SweepRequest

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

kind, most = sys.argv[1:]
body = json.load(sys.stdin)
before = peak()
if kind == "sweep":
    asked = SweepRequest.model_validate(body)
    sent = lines(asked, rows_of(asked), IN_PROCESS, lambda: True)
else:
    sent = basins_lines(BasinsRequest.model_validate(body), IN_PROCESS, lambda: True)
count = sum(1 for _ in islice(sent, int(most)))
print(peak() - before, count)
"""


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        deep("sweep", SWEEP),
        deep("sweep", {**SWEEP, "experiment": {**SWEEP["experiment"], "source": {"name": "spsa"}}}),
        deep("basins", BASINS),
    ],
)
def test_memory_grows_by_little(kind: str, body: dict[str, Any]) -> None:
    """The first lines of the largest answers; each task after them is like these, and nothing is kept."""
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, kind, str(LINES)],
        input=json.dumps(body).encode(),
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    growth, count = map(float, run.stdout.split())

    assert count >= 2
    assert growth < MOST_GROWTH
