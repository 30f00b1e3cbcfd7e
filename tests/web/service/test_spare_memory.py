"""Memory that is left over is given back when nobody asks, and only when it is worth it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import numpy as np
import pytest
from starlette.types import Receive, Scope, Send

from app.web.service import spare_memory
from app.web.service.spare_memory import (
    LEAST_SPARE,
    GivesBackMemory,
    SpareMemory,
    resident_bytes,
    trim_of_the_library,
)

pytestmark = pytest.mark.anyio


class Process:
    """Holds so many bytes, of which the half is given back each time."""

    def __init__(self) -> None:
        self.bytes = 10 * LEAST_SPARE
        self.trimmed = 0

    def trim(self, pad: int) -> int:
        self.trimmed += 1
        self.bytes //= 2
        return 1


@pytest.fixture
def process() -> Process:
    return Process()


@pytest.fixture
def spare(process: Process, monkeypatch: pytest.MonkeyPatch) -> SpareMemory:
    monkeypatch.setattr(spare_memory, "IDLE", 0.0)
    return SpareMemory(process.trim, lambda: process.bytes)


async def turns_of_the_loop() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_it_is_given_back_after_work_and_again_only_when_there_is_more(
    process: Process, spare: SpareMemory
) -> None:
    for grown, times in ((0, 1), (LEAST_SPARE - 1, 1), (1, 2)):
        process.bytes += grown
        spare.is_idle()
        await turns_of_the_loop()
        assert spare.giving is not None
        await spare.giving
        assert process.trimmed == times


async def test_it_is_kept_while_there_is_work(process: Process, spare: SpareMemory) -> None:
    spare.is_idle()
    spare.is_needed()
    await turns_of_the_loop()
    assert spare.giving is None


async def test_an_answer_on_its_way_is_work(process: Process, spare: SpareMemory) -> None:
    sent = asyncio.Event()

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == "/slow":
            await sent.wait()

    def ask(path: str) -> Awaitable[None]:
        return asyncio.ensure_future(served({"type": "http", "path": path}, nothing, nothing))

    served = GivesBackMemory(answer, spare)
    slow = ask("/slow")
    await ask("/quick")
    await turns_of_the_loop()
    assert spare.giving is None
    sent.set()
    await slow
    await turns_of_the_loop()
    assert spare.giving is not None


async def nothing(*_: Any) -> Any:
    """Neither is used here."""


async def test_where_the_library_cannot_nothing_is_done(process: Process) -> None:
    spare = SpareMemory(None, lambda: process.bytes)
    spare.is_idle()
    await turns_of_the_loop()
    assert spare.giving is None


def test_the_library_gives_back_what_was_freed_in_small_pieces() -> None:
    trim: Callable[[int], int] | None = trim_of_the_library()
    if trim is None:
        pytest.skip("not glibc")
    trim(0)
    before = resident_bytes()
    pieces = [np.ones(5_000) for _ in range(1_000)]
    most = resident_bytes()
    last = pieces[-1].copy()  # something at the end of the heap stays
    del pieces
    trim(0)

    assert most - before > 30e6
    assert resident_bytes() - before < (most - before) / 4
    assert last[0] == 1
