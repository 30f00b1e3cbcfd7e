"""A landscape is the loss at every point of a plane: thousands of networks, evaluated together."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import evaluate, loss
from app.derivatives.graph import Constant, Graph
from app.slope import Array
from app.training.planes import Plane
from app.training.stopped import Stopped

# The values of one chunk should stay in the processor's cache: larger and smaller chunks are slower.
NUMBERS_AT_ONCE = 64_000
LARGEST_BLOCK = 16 * 2**20


class Landscape(NamedTuple):
    """x (columns,), y (rows,) in the plane's units, and the loss (rows, columns) at each crossing."""

    x: Array
    y: Array
    loss: Array


def landscape(
    graph: Graph, plane: Plane, resolution: int, keep_going: Callable[[], bool] = lambda: True
) -> Landscape:
    """Return the loss on a grid of resolution × resolution points of the plane.

    It is a picture, so 32-bit numbers do; where they overflow the loss is not finite.
    Raises Stopped when keep_going says no; it is asked before each chunk.
    """
    left, right, bottom, top = plane.extent
    x, y = np.linspace(left, right, resolution), np.linspace(bottom, top, resolution)
    places = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    losses = _losses_at(in_single_precision(graph), plane, places, keep_going)
    return Landscape(x, y, losses.reshape(resolution, resolution))


def _losses_at(graph: Graph, plane: Plane, places: Array, keep_going: Callable[[], bool]) -> Array:
    """Return the loss (points,) at places (points, 2) of the plane, chunk by chunk."""
    chunk = max(1, NUMBERS_AT_ONCE // _widest(graph, plane.centre))
    losses = np.empty(len(places), np.float32)
    _keep_what_is_freed()
    for start in range(0, len(places), chunk):
        if not keep_going():
            raise Stopped
        here = slice(start, start + chunk)
        thetas = plane.centre + places[here] @ plane.directions
        losses[here] = loss(graph, thetas.astype(np.float32))
    return losses


def _keep_what_is_freed() -> None:
    """Let the C library keep what one chunk frees for the next, instead of giving it back to the system.

    To take fresh memory for every chunk can cost more than to compute in it. The library keeps up to
    twice the largest block that was ever freed (glibc, mallopt(3), M_MMAP_THRESHOLD), so one is made, left
    untouched and freed.
    """
    np.empty(LARGEST_BLOCK, np.uint8)


def _widest(graph: Graph, theta: Array) -> int:
    """Return how many numbers theta holds, or the largest node if that is more."""
    return max(graph.size, *(np.size(value) for value in evaluate(graph, theta)))


def in_single_precision(graph: Graph) -> Graph:
    """Return the same graph with its data as 32-bit numbers."""
    return graph._replace(
        nodes=tuple(
            node._replace(array=node.array.astype(np.float32)) if isinstance(node, Constant) else node
            for node in graph.nodes
        )
    )
