"""A class on two workers, an overload, and memory after many requests, all on this machine: `make load`.

Exits with 1 where somebody got anything but 200 or, told when to ask again, 503; or where memory has grown.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from itertools import cycle, islice

from app.presets import PRESETS
from tests.benchmarks.processes_of import resident_bytes
from tests.benchmarks.students import Load, follow
from tests.benchmarks.visits import Asked, Visit, record
from tests.serving import Server, serving

CLASSES = (30, 300, 500)
ARRIVING = 60.0  # seconds
CROWD, QUESTIONS = 120, 3
REQUESTS = 50_000
ASKERS = 8
MOST_GROWTH = 1.15
SMALL_CACHE = {"SLOPE_CACHE_BYTES": "1000000"}
"""Fills soon, so that what grows afterwards is no cache."""

GOOD = {HTTPStatus.OK, HTTPStatus.SERVICE_UNAVAILABLE}


def main() -> int:
    """Print all of it; return the exit status."""
    with serving() as server:
        visits = record(server.address)
    good = [
        *(_class_is_served(students, visits) for students in CLASSES),
        _overload_is_told(),
        _is_flat(visits),
    ]
    return int(not all(good))


def _class_is_served(students: int, visits: Sequence[Visit]) -> bool:
    with serving("--workers", "2") as server:
        load = asyncio.run(follow(server.address, [visit.asked for visit in visits], students, ARRIVING))
    print(f"{students} students stepping and playing: {sentence(load)}", flush=True)
    return load.statuses.keys() <= GOOD


def _overload_is_told() -> bool:
    """A crowd in which nobody asks what another one has asked, all at once."""
    with serving("--workers", "2") as server:
        load = asyncio.run(follow(server.address, [*own_trainings(CROWD)], CROWD, 0.0))
    print(f"{CROWD} students at once, each a training of its own: {sentence(load)}", flush=True)
    return load.statuses.keys() <= GOOD


def own_trainings(students: int) -> Iterator[list[Asked]]:
    """For each student, trainings that nobody else asks for."""
    for student in range(students):
        experiments = ({**PRESETS["spiral"].experiment, "seed": 1000 * student + n} for n in range(QUESTIONS))
        yield [training(experiment, 200) for experiment in experiments]


def training(experiment: dict[str, object], steps: int) -> Asked:
    """The request for a training, at once."""
    return Asked("POST", "/api/train", json.dumps({**experiment, "steps": steps}).encode(), 0.0)


def _is_flat(visits: Sequence[Visit]) -> bool:
    with serving(environment={**os.environ, **SMALL_CACHE}) as server:
        begun = time.monotonic()
        growth = growth_of_memory(server, [asked for visit in visits for asked in visit.asked], REQUESTS)
        seconds = time.monotonic() - begun
    print(
        f"{REQUESTS} requests, {REQUESTS / seconds:.0f} a second: memory at the end is {growth:.3f} of that "
        f"after a fifth of them (at most {MOST_GROWTH})",
        flush=True,
    )
    return growth <= MOST_GROWTH


def growth_of_memory(server: Server, asked: Sequence[Asked], requests: int) -> float:
    """Memory after so many requests, as a multiple of that after a fifth of them; one in ten is a new one."""
    first, rest = requests // 5, requests - requests // 5
    _ask(server, asked, first, 0)
    before = resident_bytes(server)
    _ask(server, asked, rest, first)
    return resident_bytes(server) / before


def _ask(server: Server, asked: Sequence[Asked], requests: int, seed: int) -> None:
    experiment = PRESETS["mazur"].experiment
    known = [each._replace(seconds=0.0) for each in asked]
    share = requests // ASKERS
    of_each = [
        [
            training({**experiment, "seed": seed + share * asker + n}, 20) if n % 10 == 0 else each
            for n, each in enumerate(islice(cycle(known), share))
        ]
        for asker in range(ASKERS)
    ]
    asyncio.run(follow(server.address, of_each, ASKERS, 0.0))


def sentence(load: Load) -> str:
    """How long answers took and which there were."""
    refused = load.statuses[HTTPStatus.SERVICE_UNAVAILABLE]
    errors = load.statuses.total() - load.statuses[HTTPStatus.OK] - refused
    again = f", {load.asked_again[HTTPStatus.OK]} of them served when asked again" if refused else ""
    return (
        f"{load.statuses.total()} requests, p50 {1000 * load.percentile(0.5):.1f} ms, "
        f"p99 {1000 * load.percentile(0.99):.0f} ms, {errors} errors, {refused} refused{again}"
    )


if __name__ == "__main__":
    sys.exit(main())
