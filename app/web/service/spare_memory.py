"""Gives memory that heavy answers have left back to the system, once nobody asks for anything.

The C library keeps what is freed, because the next answer needs it again (app/cli.py). After an answer of
40 MB that may be 100 MB, for as long as the process lives.
"""

import asyncio
import ctypes
import os
from collections.abc import Callable
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

IDLE = 1.0
"""Seconds without a request under way, after which memory is given back."""

LEAST_SPARE = 16 * 2**20
"""Bytes by which the process has to have grown: less is soon needed again, and fetching it takes time."""

_PAGES = Path("/proc/self/statm")


def trim_of_the_library() -> Callable[[int], int] | None:
    """glibc's malloc_trim(3); None where there is another C library, which keeps less."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim.argtypes, trim.restype = [ctypes.c_size_t], ctypes.c_int
    return trim if _PAGES.exists() else None


def resident_bytes() -> int:
    """The memory that this process holds (Linux alone)."""
    return int(_PAGES.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


TRIM = trim_of_the_library()


class SpareMemory:
    """What a process has more than after it last gave something back.

    trim: gives it back; None where nothing can. resident: how much there is.
    """

    def __init__(
        self, trim: Callable[[int], int] | None = TRIM, resident: Callable[[], int] = resident_bytes
    ) -> None:
        self._trim = trim
        self._resident = resident
        self._kept = 0
        self._waiting: asyncio.TimerHandle | None = None
        self.giving: asyncio.Future[None] | None = None

    def is_needed(self) -> None:
        """Keep it: somebody asks."""
        if self._waiting is not None:
            self._waiting.cancel()

    def is_idle(self) -> None:
        """Give it back in a while, unless it is needed before; in another thread, for it takes some time."""
        self.is_needed()
        if self._trim is not None:
            loop = asyncio.get_running_loop()
            self._waiting = loop.call_later(IDLE, self._begin, loop, self._trim)

    def _begin(self, loop: asyncio.AbstractEventLoop, trim: Callable[[int], int]) -> None:
        self.giving = loop.run_in_executor(None, self._give_back, trim)

    def _give_back(self, trim: Callable[[int], int]) -> None:
        if self._resident() - self._kept >= LEAST_SPARE:
            trim(0)
            self._kept = self._resident()


class GivesBackMemory:
    """Around everything: as long as an answer is on its way, what it takes is no spare memory."""

    def __init__(self, app: ASGIApp, spare: SpareMemory) -> None:
        self.app = app
        self._spare = spare
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        self._under_way += 1
        self._spare.is_needed()
        try:
            await self.app(scope, receive, send)
        finally:
            self._under_way -= 1
            if self._under_way == 0:
                self._spare.is_idle()
