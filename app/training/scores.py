"""Scores of predictions: accuracy, confusion table and residuals."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.slope import Array


class Residuals(NamedTuple):
    """Targets, predictions, and prediction minus target, all of shape (rows, outputs)."""

    targets: Array
    predictions: Array
    residuals: Array


def residuals(predictions: Array, targets: Array) -> Residuals:
    """Return how far predictions (rows, outputs) are from targets of the same shape."""
    with np.errstate(all="ignore"):
        return Residuals(targets, predictions, predictions - targets)


def decided_classes(outputs: Array) -> Array:
    """Return the number (..., rows) of the largest output (..., rows, classes), of equal ones the first."""
    return np.asarray(outputs.argmax(axis=-1))


def decided_yes(outputs: Array, threshold: float) -> Array:
    """Return 1 where an output is above the threshold, else 0, as whole numbers of the same shape."""
    return (outputs > threshold).astype(int)


def accuracy(decided: Array, right: Array) -> Array:
    """Return the share (...,) of decisions (..., n) or (..., n, m) that are right, from 0 to 1.

    right: (n,) or (n, m), n at least 1.
    """
    return np.asarray((decided == right).mean(axis=tuple(range(-right.ndim, 0))))


def rows_right(outputs: Array, targets: Array, decide: Callable[[Array], Array] | None) -> int | None:
    """Return in how many rows every decision is right, for outputs and targets (outputs, rows).

    None where there is nothing to decide, or where an output is not finite and so decides nothing.
    """
    if decide is None or not np.isfinite(outputs).all():
        return None
    alike = (decide(outputs.T) == decide(targets.T)).reshape(outputs.shape[1], -1)
    return int(alike.all(axis=1).sum())


def confusion(decided: Array, right: Array, classes: int) -> Array:
    """Return how many rows of each right class (rows of the table) were decided for each class (columns)."""
    table = np.zeros((classes, classes), dtype=int)
    np.add.at(table, (right, decided), 1)
    return table
