"""What a busy minute of a student costs a server, and how many replicas that makes for classes and courses.

`python -m tests.benchmarks.bench_capacity` runs it alone. Needs a Chromium to record what the pages ask for.

A busy minute is the seven recorded visits one after the other: seven pages opened, 28 steps taken one by one
and 28 seconds of playing. Processor time is counted, not the time on the clock, so other work on the machine
disturbs it little.
"""

import asyncio
import re
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from tests.benchmarks.processes_of import processor_seconds
from tests.benchmarks.students import follow
from tests.benchmarks.visits import Asked, record
from tests.serving import Server, serving

STUDENTS = 6
BUSY = 0.6
"""How much of its processor's time a replica should use, so that answers still come quickly."""

AUDIENCES = (
    ("a class of 30", 30, 1.0),
    ("a course of 3,000", 3_000, 0.1),
    ("a MOOC of 300,000", 300_000, 0.02),
)
"""Who there is, and the share of them that is busy in the same minute."""

_SEED = re.compile(rb'"seed":\s*\d+')


class Minute(NamedTuple):
    """What a student's busy minute took: processor seconds, requests, and bytes that were sent."""

    seconds: float
    requests: float
    bytes: float

    def replicas(self, busy_at_once: float) -> int:
        """How many replicas carry so many students."""
        return ceil(busy_at_once * self.seconds / 60 / BUSY)


def report() -> None:
    """Print the minute, what the cache takes off it, and the replicas."""
    with serving() as server:
        minute = [each._replace(seconds=0.0) for visit in record(server.address) for each in visit.asked]
    computed, kept, calls = _measured(minute)
    print(_said("nobody asks what others have asked", computed), flush=True)
    print(_said("all ask the same", kept), flush=True)
    print(_said("all ask the same, and a proxy answers the GETs", calls), flush=True)
    print(f"What is kept takes off {1 - kept.seconds / computed.seconds:.0%} of the processor time, ", end="")
    print(f"with a proxy that keeps the GETs {1 - calls.seconds / computed.seconds:.0%}.")
    for name, people, share in AUDIENCES:
        replicas = [each.replicas(people * share) for each in (computed, kept, calls)]
        print(
            f"{name}, {people * share:.0f} busy at once: {replicas[0]}, {replicas[1]}, {replicas[2]} replicas"
        )


def _measured(minute: Sequence[Asked]) -> tuple[Minute, Minute, Minute]:
    """A minute in which all is new; one in which all is known; and that without what a proxy keeps."""
    behind_a_proxy = [asked for asked in minute if asked.method != "GET" or not _is_kept(asked.target)]
    with serving() as server:
        _spent(server, [minute], 1)  # what every process does once
        own = [own_minute(minute, student) for student in range(STUDENTS)]
        computed = _spent(server, own, STUDENTS)
        return computed, _spent(server, [minute], STUDENTS), _spent(server, [behind_a_proxy], STUDENTS)


def own_minute(minute: Sequence[Asked], student: int) -> list[Asked]:
    """The same minute with seeds of the student's own, so that nobody has asked the same before."""
    return [
        asked._replace(body=_SEED.sub(b'"seed":%d' % (1000 + 100 * student + number), asked.body))
        for number, asked in enumerate(minute)
    ]


def _is_kept(target: str) -> bool:
    """Whether it is a file, a call or a picture; pages are asked about each time."""
    return target.startswith(("/static/", "/bundles/", "/assets/", "/api/"))


def _spent(server: Server, minutes: Sequence[Sequence[Asked]], students: int) -> Minute:
    before = processor_seconds(server)
    requests = sent = 0
    for student in range(students):  # one after the other, so that nobody is refused
        load = asyncio.run(follow(server.address, [minutes[student % len(minutes)]], 1, 0.0))
        assert set(load.statuses) == {200}, load.statuses
        requests, sent = requests + load.statuses.total(), sent + load.bytes
    seconds = processor_seconds(server) - before
    return Minute(seconds / students, requests / students, sent / students)


def _said(when: str, minute: Minute) -> str:
    return (
        f"A student's busy minute when {when}: {1000 * minute.seconds:.0f} ms of processor time, "
        f"{minute.requests:.0f} requests, {minute.bytes / 1e6:.2f} MB"
    )


if __name__ == "__main__":
    report()
