"""A class that follows recorded visits, over the loopback interface alone: how long each answer took."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.benchmarks.visits import Asked

PATIENCE = 120.0  # seconds for one answer


class Load(NamedTuple):
    """Seconds that each answer took, and how many answers had which status."""

    seconds: list[float]
    statuses: Counter[int]

    def percentile(self, share: float) -> float:
        """The time within which this share of the answers came."""
        return sorted(self.seconds)[int(share * (len(self.seconds) - 1))]


async def follow(address: str, visits: Sequence[Sequence[Asked]], students: int, arriving: float) -> Load:
    """Students follow the visits in turn; they come evenly within `arriving` seconds. Each asks in order, not
    before the recorded moment, over one connection."""
    load = Load([], Counter())
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
        writer.write(_request(asked, place.netloc))
        load.statuses[await asyncio.wait_for(_status(reader), PATIENCE)] += 1
        load.seconds.append(time.monotonic() - begun)
    writer.close()


def _request(asked: Asked, host: str) -> bytes:
    lines = [
        f"{asked.method} {asked.target} HTTP/1.1",
        f"host: {host}",
        "accept-encoding: gzip, deflate, br",
        *(["content-type: application/json", f"content-length: {len(asked.body)}"] if asked.body else []),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + asked.body


async def _status(reader: asyncio.StreamReader) -> int:
    """The status of an answer whose body is then read to its end."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next(
        (line for line in head.splitlines() if line.startswith("content-length:")), "content-length:0"
    )
    await reader.readexactly(int(length.partition(":")[2]))
    return int(head.split()[1])
