"""A class that follows recorded visits, over the loopback interface alone: how long each answer took.

A refused question is asked once more when the server has said, as the page does.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.benchmarks.visits import Asked

PATIENCE = 120.0  # seconds for one answer
LONGEST_WAIT = 5.0  # seconds, as in static/js/shared/api.js


@dataclass
class Load:
    """Seconds that each answer took, how many answers had which status, and how many bytes they had.

    asked_again: the statuses when a refused question was asked once more.
    """

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    asked_again: Counter[int] = field(default_factory=Counter)
    bytes: int = 0

    def percentile(self, share: float) -> float:
        """The time within which this share of the answers came."""
        return sorted(self.seconds)[int(share * (len(self.seconds) - 1))]


async def follow(address: str, visits: Sequence[Sequence[Asked]], students: int, arriving: float) -> Load:
    """Students follow the visits in turn; they come evenly within `arriving` seconds. Each asks in order, not
    before the recorded moment, over one connection."""
    load = Load()
    tasks = (
        _student(address, visits[number % len(visits)], arriving * number / students, load)
        for number in range(students)
    )
    await asyncio.gather(*tasks)
    return load


async def _student(address: str, visit: Sequence[Asked], comes: float, load: Load) -> None:
    await asyncio.sleep(comes)
    place = urlsplit(address)
    assert place.hostname in ("127.0.0.1", "localhost"), "only a server on this machine is loaded"
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    start = time.monotonic()
    for asked in visit:
        await asyncio.sleep(max(0.0, start + asked.seconds - time.monotonic()))
        begun = time.monotonic()
        answer = await _answer(reader, writer, _request(asked, place.netloc))
        load.statuses[answer.status] += 1
        load.seconds.append(time.monotonic() - begun)
        load.bytes += answer.bytes
        if answer.status == HTTPStatus.SERVICE_UNAVAILABLE:
            await asyncio.sleep(min(LONGEST_WAIT, answer.wait))
            again = await _answer(reader, writer, _request(asked, place.netloc))
            load.asked_again[again.status] += 1
    writer.close()


class _Answer(NamedTuple):
    """Its status, its bytes with their head, and in how many seconds to ask again."""

    status: int
    bytes: int
    wait: float


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes) -> _Answer:
    """Ask, and read the answer to its end."""
    writer.write(request)
    head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)).decode("latin-1").lower()
    fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
    length = int(fields.get("content-length", 0))
    await asyncio.wait_for(reader.readexactly(length), PATIENCE)
    status = int(head.split()[1])
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        assert "retry-after" in fields, "who is refused is told when to ask again"
    return _Answer(status, len(head) + length, float(fields.get("retry-after", 0)))


def _request(asked: Asked, host: str) -> bytes:
    lines = [
        f"{asked.method} {asked.target} HTTP/1.1",
        f"host: {host}",
        "accept-encoding: gzip, deflate, br",
        *(["content-type: application/json", f"content-length: {len(asked.body)}"] if asked.body else []),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + asked.body
