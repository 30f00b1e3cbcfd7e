"""Whose turn it is: one at a time, the cheapest first, and of the same price who came first."""

from heapq import heapify, heappop, heappush
from itertools import count
from typing import NamedTuple

import anyio


class Place(NamedTuple):
    """A place in the queue."""

    price: float
    number: int
    called: anyio.Event


class Turns:
    """A queue for one turn at a time. All of it happens in the event loop."""

    def __init__(self) -> None:
        self._is_taken = False
        self._waiting: list[Place] = []
        self._numbers = count()

    def join(self, price: float = 0.0) -> Place:
        """A place in the queue, called at once when nobody has the turn. Who joins must wait."""
        place = Place(price, next(self._numbers), anyio.Event())
        heappush(self._waiting, place)
        if not self._is_taken:
            self.pass_on()
        return place

    async def wait(self, place: Place) -> None:
        """Return when it is this one's turn, which lasts until `pass_on`; leave the queue when cancelled."""
        try:
            await place.called.wait()
        except BaseException:
            if place in self._waiting:
                self._waiting.remove(place)
                heapify(self._waiting)
            else:
                # It was called while it was being cancelled.
                self.pass_on()
            raise

    def pass_on(self) -> None:
        """End this turn; the next one begins."""
        self._is_taken = bool(self._waiting)
        if self._waiting:
            heappop(self._waiting).called.set()
