"""Evaluates many points in chunks that fit the processor's cache, and may be stopped between two of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import numpy as np

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph
from app.slope import Array

Item = TypeVar("Item")

# The values of one chunk should stay in the processor's cache: larger and smaller chunks are slower.
NUMBERS_AT_ONCE = 64_000
LARGEST_BLOCK = 16 * 2**20


class Stopped(Exception):  # noqa: N818 - being stopped is not an error
    """The client has disconnected, or the time limit is reached."""


def while_going(items: Iterable[Item], keep_going: Callable[[], bool]) -> Iterator[Item]:
    """Yield the items. Raises Stopped when keep_going says no; it is asked before each."""
    for item in items:
        if not keep_going():
            raise Stopped
        yield item


def chunks(graph: Graph, theta: Array, points: int, keep_going: Callable[[], bool]) -> Iterator[slice]:
    """Yield which of so many points to evaluate together; theta (P,) is one of them, or one like them.

    Raises Stopped when keep_going says no; it is asked before each chunk.
    """
    chunk = max(1, NUMBERS_AT_ONCE // _widest(graph, theta))
    keep_what_is_freed()
    for start in while_going(range(0, points, chunk), keep_going):
        yield slice(start, start + chunk)


def keep_what_is_freed() -> None:
    """Let the C library keep what one chunk frees for the next, instead of giving it back to the system.

    Allocating fresh memory for every chunk can cost more than the computation. The library keeps up to
    twice the largest block that was ever freed (glibc, mallopt(3), M_MMAP_THRESHOLD), so one is made, left
    untouched and freed.
    """
    np.empty(LARGEST_BLOCK, np.uint8)


def _widest(graph: Graph, theta: Array) -> int:
    """Return how many numbers theta holds, or the largest node if that is more."""
    return max(graph.size, *(np.size(value) for value in evaluate(graph, theta)))
