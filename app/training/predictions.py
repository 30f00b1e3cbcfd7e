"""What a network predicts: its outputs on rows, what they decide, and the values of every layer on a grid."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph
from app.derivatives.primitives.losses import LOSSES
from app.slope import Array
from app.training.landscape import in_single_precision
from app.training.scores import decided_classes, decided_yes

Decide = Callable[[Array], Array]


class Predictor(NamedTuple):
    """A network on some rows: the graph of its loss there, and how its outputs are read.

    outputs: the position of the node that holds the outputs. targets: (rows, outputs). decide: what outputs
    (..., rows, outputs) mean, see `deciding`; None for a regression.
    """

    graph: Graph
    outputs: int
    targets: Array
    decide: Decide | None


class Predictions(NamedTuple):
    """Outputs (..., rows, outputs) and loss (...), where ... are the leading axes of theta."""

    outputs: Array
    loss: Array


def predict(predictor: Predictor, theta: Array) -> Predictions:
    """Return what the network predicts at theta (..., P)."""
    values = evaluate(predictor.graph, theta)
    return Predictions(np.swapaxes(values[predictor.outputs], -1, -2), values[-1])


def deciding(task: str, loss: str) -> Decide | None:
    """Return how outputs (..., rows, outputs), or targets, are turned into decisions.

    "classes": the number (..., rows) of the largest output. "binary": 1 or 0 for each output, 1 above the
    threshold of the loss. "regression": None, there is nothing to decide.
    """
    if task == "regression":
        return None
    if task == "classes":
        return decided_classes
    threshold = LOSSES[loss].yes_above
    return lambda outputs: decided_yes(outputs, threshold)


def probabilities(loss: str, outputs: Array) -> Array | None:
    """Return the probability (outputs, ...) of each output where outputs are logits; None elsewhere."""
    of_logits = LOSSES[loss].probabilities
    return None if of_logits is None else of_logits(outputs)


def grid_points(x: Array, y: Array) -> Array:
    """Return all points (len(y) · len(x), 2) of a grid, row by row from the lowest y."""
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def values_on_grid(graph: Graph, nodes: Sequence[int], theta: Array, shape: tuple[int, int]) -> list[Array]:
    """Return the values (width, *shape) of some nodes at theta (P,), in 32-bit numbers, for a picture.

    graph: over the points of a grid of this shape, one point a row.
    """
    values = evaluate(in_single_precision(graph), theta.astype(np.float32))
    return [values[node].reshape(-1, *shape) for node in nodes]
