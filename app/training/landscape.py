"""The loss on a grid of points in a plane: thousands of parameter vectors, evaluated in batches."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import loss
from app.derivatives.graph import Constant, Graph
from app.slope import Array
from app.training.chunks import chunks
from app.training.plane import Plane


class Landscape(NamedTuple):
    """x (columns,), y (rows,) in the plane's units, and the loss (rows, columns) at each crossing."""

    x: Array
    y: Array
    loss: Array


def landscape(
    graph: Graph, plane: Plane, resolution: int, keep_going: Callable[[], bool] = lambda: True
) -> Landscape:
    """Return the loss on a grid of resolution × resolution points of the plane.

    32-bit numbers are precise enough for a picture; where they overflow the loss is not finite.
    Raises Stopped when keep_going says no; it is asked before each chunk.
    """
    left, right, bottom, top = plane.extent
    x, y = np.linspace(left, right, resolution), np.linspace(bottom, top, resolution)
    coordinates = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    losses = _losses_at(in_single_precision(graph), plane, coordinates, keep_going)
    return Landscape(x, y, losses.reshape(resolution, resolution))


def _losses_at(graph: Graph, plane: Plane, coordinates: Array, keep_going: Callable[[], bool]) -> Array:
    """Return the loss (points,) at coordinates (points, 2) of the plane, chunk by chunk."""
    losses = np.empty(len(coordinates), np.float32)
    for here in chunks(graph, plane.centre, len(coordinates), keep_going):
        thetas = plane.centre + coordinates[here] @ plane.directions
        losses[here] = loss(graph, thetas.astype(np.float32))
    return losses


def in_single_precision(graph: Graph) -> Graph:
    """Return the same graph with its data as 32-bit numbers."""
    return graph._replace(
        nodes=tuple(
            node._replace(array=node.array.astype(np.float32)) if isinstance(node, Constant) else node
            for node in graph.nodes
        )
    )
