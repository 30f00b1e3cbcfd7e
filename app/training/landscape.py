"""A landscape is the loss at every point of a plane: thousands of networks, evaluated together."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import evaluate, loss
from app.derivatives.graph import Constant, Graph
from app.slope import Array
from app.training.planes import Plane
from app.training.runs import Stopped

# The values of one chunk should stay in the processor's cache: larger and smaller chunks are slower.
NUMBERS_AT_ONCE = 64_000


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
    across = x[None, :, None] * plane.directions[0]
    up = y[:, None, None] * plane.directions[1]
    thetas = (plane.centre + across + up).reshape(-1, graph.size).astype(np.float32)
    losses = losses_at(in_single_precision(graph), thetas, keep_going)
    return Landscape(x, y, losses.reshape(resolution, resolution))


def losses_at(graph: Graph, thetas: Array, keep_going: Callable[[], bool] = lambda: True) -> Array:
    """Return the loss (points,) at each of thetas (points, P), chunk by chunk."""
    chunk = max(1, NUMBERS_AT_ONCE // _widest(graph, thetas[0]))
    losses = np.empty(len(thetas), thetas.dtype)
    for start in range(0, len(thetas), chunk):
        if not keep_going():
            raise Stopped
        losses[start : start + chunk] = loss(graph, thetas[start : start + chunk])
    return losses


def _widest(graph: Graph, theta: Array) -> int:
    """Return how many numbers the largest node holds."""
    return max(np.size(value) for value in evaluate(graph, theta))


def in_single_precision(graph: Graph) -> Graph:
    """Return the same graph with its data as 32-bit numbers."""
    return graph._replace(
        nodes=tuple(
            node._replace(array=node.array.astype(np.float32)) if isinstance(node, Constant) else node
            for node in graph.nodes
        )
    )
