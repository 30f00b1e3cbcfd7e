"""Directions to look in: sources without a backward pass must try one direction after the other."""

from collections.abc import Iterator, Sequence

import numpy as np

from app.slope import Array

NUMBERS_AT_ONCE = 400_000


def axis_directions(theta: Array, values: Sequence[Array]) -> Iterator[Array]:
    """Yield the unit vectors of R^P for theta (..., P), in blocks of shape (K, 1..., P).

    K copies of the largest of the nodes' values stay small enough to be worked on together.
    """
    size = theta.shape[-1]
    block = max(1, NUMBERS_AT_ONCE // max(1, theta.size, *(np.size(value) for value in values)))
    for start in range(0, size, block):
        stop = min(start + block, size)
        rows = np.zeros((stop - start, size))
        rows[np.arange(stop - start), np.arange(start, stop)] = 1
        yield rows.reshape(-1, *[1] * (theta.ndim - 1), size)


def along_last_axis(blocks: list[Array], theta: Array) -> Array:
    """Return derivatives by direction, in blocks (K, ...), as one gradient (..., P)."""
    return np.moveaxis(np.concatenate(blocks), 0, -1) if blocks else np.zeros(theta.shape)
