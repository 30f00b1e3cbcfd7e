"""What whoever runs a server sees of it: numbers of all processes, a log, and an end that loses nothing."""

import json
import os
import re
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.serving import PATIENCE, STOPS_WITHIN, Server, serving
from tests.web.requests import SMALL, changed

WATCHED = {"SLOPE_METRICS": "1", "SLOPE_LOG_REQUESTS": "1", "SLOPE_HANGS_AFTER": "3", "SLOPE_SECONDS": "50"}
SECRET = "myself"
# About half a second each: what is in the queue when the server ends.
SLOW = changed(SMALL, "problem.data", {"name": "spiral", "rows": 500, "outputs": 2})
SLOW = {**SLOW, "source": {"name": "central_differences"}, "steps": 50, "every": 25}
ASKED = 20
TRAINED = 'slope_requests_total{method="POST",route="/api/train",status="200"}'


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving("--workers", "2", environment={**os.environ, **WATCHED}) as running:
        yield running


def test_the_numbers_are_those_of_all_processes_whichever_is_asked(server: Server) -> None:
    for seed in range(ASKED):
        # A connection of its own each: any of the processes takes it.
        step = {**SMALL, "seed": seed}
        assert (
            httpx.post(f"{server.address}/api/step?{SECRET}", json=step, timeout=PATIENCE).status_code == 200
        )
    asked = 'slope_requests_total{method="POST",route="/api/step",status="200"}'
    for _ in range(6):
        told = numbers(server)
        assert told[asked] == told['slope_cache_total{result="miss"}'] == ASKED
        assert told["slope_queue"] == 0
        assert told["slope_operations_total"] > 0


def test_a_hung_process_is_replaced_told_and_counted(server: Server) -> None:
    before = workers(server)
    os.kill(before[0], signal.SIGSTOP)
    while not (told := [line for line in journal(server) if line.get("reason") == "hung"]):
        time.sleep(0.1)  # the test's own timeout ends a wait in vain
    assert told[0]["pid"] == before[0]
    assert "gave no sign of life" in told[0]["event"]
    while len(workers(server)) < 2:
        time.sleep(0.1)
    assert before[0] not in workers(server)
    assert numbers(server)["slope_workers_replaced_total"] >= 1


def test_what_waits_when_the_server_ends_is_answered_and_the_log_says_nothing_of_who_asked(
    server: Server,
) -> None:
    with ThreadPoolExecutor(8) as pool:
        asking = [
            pool.submit(
                httpx.post, f"{server.address}/api/train", json={**SLOW, "seed": seed}, timeout=PATIENCE
            )
            for seed in range(8)
        ]
        while (told := numbers(server))["slope_queue"] + told.get(TRAINED, 0) < 8:
            pass  # until all of them are with the server
        assert told["slope_queue"] > 0, "none of them waits"
        os.kill(server.process.pid, signal.SIGTERM)
        assert [one.result().status_code for one in asking] == [200] * 8
    assert server.process.wait(STOPS_WITHIN) == 0
    lines = [line for line in journal(server) if line["event"] == "request"]
    assert len(lines) > ASKED
    assert not re.search(rf"{SECRET}|127\.0\.0\.1|python-httpx", json.dumps(lines))
    assert set(lines[0]) == {
        *(
            "time",
            "level",
            "event",
            "method",
            "route",
            "status",
            "seconds",
            "bytes",
            "cost",
            "waited",
            "cache",
        )
    }


def numbers(server: Server) -> dict[str, float]:
    """What a process tells when it is asked on a connection of its own."""
    text = httpx.get(f"{server.address}/metrics", timeout=PATIENCE).text
    pairs = (line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    return {name: float(number) for name, number in pairs}


def workers(server: Server) -> list[int]:
    """The processes that answer."""
    pids = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    return [int(pid) for pid in pids if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def journal(server: Server) -> list[dict[str, Any]]:
    """The lines of the log; what is said to people at the start is none of them."""
    lines = server.log.read_text().splitlines()
    return [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]
