"""Whatever is asked within the limits, a process grows by less than 150 MB, and gives it back afterwards."""

import json
import os
import time
from collections.abc import Iterator
from http import HTTPStatus
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from app.presets import PRESETS
from app.web.service.spare_memory import LEAST_SPARE
from tests.benchmarks.load import SMALL_CACHE
from tests.benchmarks.processes_of import workers_of
from tests.serving import PATIENCE, Server, serving
from tests.web.lab.sweep.test_memory import BASINS, SWEEP
from tests.web.requests import Json

pytestmark = pytest.mark.deep

MOST_GROWTH = 150_000_000  # bytes
MOST_LEFT = 2 * LEAST_SPARE  # bytes more than before: a small cache, and what is not worth giving back
LINES = 6

ADAM = {"source": {"name": "backpropagation"}, "optimizer": {"name": "adam", "learning_rate": 0.001}}
BACKPROPAGATION = {"source": {"name": "backpropagation"}}


def network(*layers: int, rows: int) -> Json:
    """A network whose data are as long in JSON as numbers are."""
    x = [[(row * 31 + column) % 17 / 17 for column in range(layers[0])] for row in range(rows)]
    return {
        **{"kind": "network", "layers": [*layers], "loss": "mean_squared_error"},
        "activations": ["tanh"] * (len(layers) - 2) + ["identity"],
        "data": {"name": "rows", "x": x, "y": [[row % 2] * layers[-1] for row in range(rows)]},
    }


LARGEST = network(*[32] * 9, rows=2000)
SQUARE = network(13, 13, 1, rows=2000)  # as many parameters as a Hessian may have
SWEPT = network(*[32] * 9, rows=500)
SPIRAL = PRESETS["spiral"].experiment


class Heavy(NamedTuple):
    """What to ask; a long answer is read for so many lines."""

    address: str
    body: Json
    is_long: bool = False


HEAVY = {
    "a run of the largest network": Heavy("/api/train", {**ADAM, "problem": LARGEST, "steps": 70}),
    "a long run": Heavy("/api/train", {**SPIRAL, "steps": 1000, "every": 2}),
    "a run as a table": Heavy("/api/export", {"experiment": SPIRAL, "steps": 1000, "format": "json"}),
    "a landscape": Heavy(
        "/api/landscape",
        {"problem": SPIRAL["problem"], "plane": {"kind": "weights", "indices": [0, 1]}, "resolution": 201},
    ),
    "a landscape of the largest network": Heavy(
        "/api/landscape",
        {"problem": LARGEST, "plane": {"kind": "weights", "indices": [0, 1]}, "resolution": 16},
    ),
    "a race": Heavy(
        "/api/runs-race",
        {
            "problem": network(32, 14, 1, rows=100),
            "entries": [
                {**BACKPROPAGATION, "optimizer": {"name": "adam", "learning_rate": 0.001 * k}}
                for k in range(1, 13)
            ],
            "steps": 1000,
        },
    ),
    "a local view": Heavy(
        "/api/local-view",
        {"problem": SQUARE, "theta": None, "update": [0.1] * 196, "optimizer": ADAM["optimizer"]},
    ),
    "a step of Newton": Heavy(
        "/api/step", {"problem": SQUARE, **BACKPROPAGATION, "optimizer": {"name": "newton"}}
    ),
    "a check of every slope": Heavy("/api/check", {"problem": network(*[32] * 9, rows=2), **BACKPROPAGATION}),
    "sources compared": Heavy(
        "/api/compare-sources", {"problem": LARGEST, "sources": [BACKPROPAGATION["source"]] * 32}
    ),
    "scores": Heavy(
        "/api/scores", {"problem": network(2, 32, 32, 1, rows=2000), "thetas": [[0.01] * 1185] * 40}
    ),
    "what it says everywhere": Heavy(
        "/api/predict",
        {
            "problem": network(2, *[32] * 8, rows=2000),
            "grid": {"x": [-1, 1], "y": [-1, 1], "resolution": 61, "map_resolution": 61},
        },
    ),
    "a table": Heavy(
        "/api/read-table",
        {"text": ("1.25;" * 15 + "2\n" + "2.5;" * 15 + "3\n") * 1000, "columns": [*range(15)], "target": 15},
    ),
    "a sweep": Heavy("/api/sweep", {**SWEEP, "experiment": {**SWEEP["experiment"], "problem": SWEPT}}, True),
    "basins": Heavy("/api/basins", BASINS, True),
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(environment={**os.environ, **SMALL_CACHE}) as running:
        httpx.post(f"{running.address}/api/train", json={**SPIRAL, "steps": 50}, timeout=PATIENCE)
        yield running


def test_it_grows_by_little_and_gives_all_of_it_back(server: Server) -> None:
    before, grown = held(server, "VmRSS"), {}
    for name, heavy in HEAVY.items():
        forget_the_peak(server)
        assert asked(server, heavy) == HTTPStatus.OK, name
        grown[name] = held(server, "VmHWM") - before

    assert {name: bytes for name, bytes in grown.items() if bytes > MOST_GROWTH} == {}
    assert max(grown.values()) > MOST_GROWTH / 3, "nothing of this is heavy"
    while held(server, "VmRSS") > before + MOST_LEFT:
        time.sleep(0.1)  # the test's own timeout ends a wait in vain


def asked(server: Server, heavy: Heavy) -> int:
    """The status of the answer, which is read as far as is needed."""
    content, headers = json.dumps(heavy.body), {"content-type": "application/json"}
    address = server.address + heavy.address
    with httpx.stream("POST", address, content=content, headers=headers, timeout=PATIENCE) as answer:
        assert len([*islice(answer.iter_lines(), LINES if heavy.is_long else None)]) > 0
    return answer.status_code


def held(server: Server, what: str) -> int:
    """Bytes that the process holds now (VmRSS), or at most since its peak was forgotten (VmHWM)."""
    lines = status_file(server).read_text().splitlines()
    [line] = [line for line in lines if line.startswith(f"{what}:")]
    return 1024 * int(line.split()[1])


def forget_the_peak(server: Server) -> None:
    """From here on only what follows counts (proc(5), clear_refs)."""
    status_file(server).with_name("clear_refs").write_text("5")


def status_file(server: Server) -> Path:
    [worker] = [
        pid for pid in workers_of(server) if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    return Path(f"/proc/{worker}/status")
