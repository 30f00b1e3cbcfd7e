"""A class of 500 on two workers: what others have asked for is not refused, and costs next to nothing.

`python -m tests.benchmarks.bench_class` runs it alone. Needs a Chromium to record what the pages ask for.
"""

import asyncio
import sys
from http import HTTPStatus
from pathlib import Path

from tests.benchmarks.processes_of import processor_seconds
from tests.benchmarks.students import Load, follow
from tests.benchmarks.visits import Visit, record
from tests.serving import ROOT, Server, serving

STUDENTS = 500
ARRIVING = 60.0  # seconds
FIRST_VISITS = 35


def report(folder: Path = ROOT) -> bool:
    """Print what was measured of the server in a checkout; return whether somebody was refused."""
    with serving(folder=folder) as recorded_at:
        visits = record(recorded_at.address)
    with serving("--workers", "2", folder=folder) as server:
        load = asyncio.run(follow(server.address, [visit.asked for visit in visits], STUDENTS, ARRIVING))
        cost = _processor_time_of_first_visits(server, visits)
    print(_sentence(load, visits, cost), flush=True)
    return load.statuses[HTTPStatus.OK] < load.statuses.total()


def _processor_time_of_first_visits(server: Server, visits: list[Visit]) -> float:
    """Seconds of the server's processes for one first visit, when others have been there before."""
    openings = [visit.asked[: visit.opening] for visit in visits]
    before = processor_seconds(server)
    asyncio.run(follow(server.address, openings, FIRST_VISITS, 0.2 * FIRST_VISITS))
    return (processor_seconds(server) - before) / FIRST_VISITS


def _sentence(load: Load, visits: list[Visit], cost: float) -> str:
    asked = sum(len(visit.asked) for visit in visits) / len(visits)
    refused = load.statuses[HTTPStatus.SERVICE_UNAVAILABLE]
    others = load.statuses.total() - load.statuses[HTTPStatus.OK] - refused
    return (
        f"A class of {STUDENTS} within {ARRIVING:g} s, {asked:.0f} requests each, 2 workers: "
        f"p50 {1000 * load.percentile(0.5):.1f} ms, p99 {1000 * load.percentile(0.99):.0f} ms, "
        f"{refused} refused, {others} other errors; "
        f"a first visit takes the server {1000 * cost:.0f} ms of processor time"
    )


if __name__ == "__main__":
    sys.exit(report(*map(Path, sys.argv[1:])))
