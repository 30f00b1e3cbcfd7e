"""The loss on a grid of points in a plane: thousands of parameter vectors, evaluated in batches."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import loss
from app.derivatives.graph import Constant, Graph
from app.slope import Array
from app.training.chunks import chunks
from app.training.line import POINTS, Barrier, barrier
from app.training.plane import Plane

LOW = 0.01
"""Below this, 32-bit numbers know a loss to fewer than five digits: outputs meet targets and cancel."""

FLAT = 1e-3
"""Where all losses differ by less than this share, their 32-bit rounding would be seen as relief."""


class Landscape(NamedTuple):
    """x (columns,), y (rows,) in the plane's units, and the loss (rows, columns) at each crossing.

    A plane of one direction has one row, at 0.
    """

    x: Array
    y: Array
    loss: Array


def landscape(
    graph: Graph, plane: Plane, resolution: int, keep_going: Callable[[], bool] = lambda: True
) -> Landscape:
    """Return the loss on a grid of resolution × resolution points of the plane; of a line, on so many points.

    32-bit numbers are precise enough for most of a picture; where they are not, losses are found once more
    in 64 bits. Where 32-bit numbers overflow the loss is not finite.
    Raises Stopped when keep_going says no; it is asked before each chunk.
    """
    left, right, bottom, top = plane.extent
    x = np.linspace(left, right, resolution)
    y = np.linspace(bottom, top, resolution) if len(plane.directions) == 2 else np.zeros(1)
    coordinates = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)[:, : len(plane.directions)]
    losses = _losses_at(in_single_precision(graph), plane, coordinates, np.float32, keep_going)
    if (faint := _faint(losses)).any():
        losses = losses.astype(float)
        losses[faint] = _losses_at(graph, plane, coordinates[faint], float, keep_going)
    return Landscape(x, y, losses.reshape(len(y), resolution))


def barrier_on(graph: Graph, line: Plane, length: float, keep_going: Callable[[], bool]) -> Barrier:
    """Return the barrier of a line on its way from 0 to a length, in 64 bits."""
    way = np.linspace(0, length, POINTS)[:, None]
    return barrier(_losses_at(graph, line, way, float, keep_going))


def _faint(losses: Array) -> Array:
    """Return for which losses 32 bits are too few: those close to 0, or all where all are alike."""
    known = losses[np.isfinite(losses)]
    if known.size and known.max() - known.min() < FLAT * abs(known.max()):
        return np.isfinite(losses)
    return np.abs(losses) < LOW


def _losses_at(
    graph: Graph, plane: Plane, coordinates: Array, kind: type, keep_going: Callable[[], bool]
) -> Array:
    """Return the loss (points,) at coordinates (points, directions) of the plane, chunk by chunk."""
    losses: Array = np.empty(len(coordinates), kind)
    for here in chunks(graph, plane.centre, len(coordinates), keep_going):
        thetas = plane.centre + coordinates[here] @ plane.directions
        losses[here] = loss(graph, thetas.astype(kind))
    return losses


def in_single_precision(graph: Graph) -> Graph:
    """Return the same graph with its data as 32-bit numbers."""
    return graph._replace(
        nodes=tuple(
            node._replace(array=node.array.astype(np.float32)) if isinstance(node, Constant) else node
            for node in graph.nodes
        )
    )
