"""Whose turn it is: one at a time, the cheapest first, and of the same price who came first."""

from heapq import heapify, heappop, heappush
from itertools import count

import anyio


class Turns:
    """A queue for one place. All of it happens in the event loop."""

    def __init__(self) -> None:
        self._is_taken = False
        self._waiting: list[tuple[float, int, anyio.Event]] = []
        self._arrivals = count()

    async def wait(self, price: float = 0.0) -> None:
        """Return when it is this one's turn, which lasts until `pass_on`; leave the queue when cancelled."""
        if not self._is_taken:
            self._is_taken = True
            return
        called = anyio.Event()
        entry = (price, next(self._arrivals), called)
        heappush(self._waiting, entry)
        try:
            await called.wait()
        except BaseException:
            self._leave(entry)
            raise

    def pass_on(self) -> None:
        """End this turn; the next one begins."""
        if self._waiting:
            heappop(self._waiting)[-1].set()
        else:
            self._is_taken = False

    def _leave(self, entry: tuple[float, int, anyio.Event]) -> None:
        if entry in self._waiting:
            self._waiting.remove(entry)
            heapify(self._waiting)
        else:
            # It was called while it was being cancelled.
            self.pass_on()
