"""Directions in parameter space, for sources that measure one directional derivative at a time."""

from collections.abc import Iterator, Sequence

import numpy as np

from app.setting import Setting
from app.slope import Array

NUMBERS_AT_ONCE = 400_000

DIRECTIONS = Setting(
    "directions", 1, 1, 100, "How many random directions are tried and averaged.", integer=True
)


def axis_direction(index: int, size: int) -> Array:
    """Return the unit vector (size,) along one parameter."""
    direction = np.zeros(size)
    direction[index] = 1.0
    return direction


def axis_directions(theta: Array, values: Sequence[Array]) -> Iterator[Array]:
    """Yield the unit vectors of R^P for theta (..., P), in blocks of shape (K, 1..., P).

    K copies of the largest of the nodes' values stay small enough to be worked on together.
    """
    size = theta.shape[-1]
    for start, stop in _blocks(size, theta, values):
        rows = np.zeros((stop - start, size))
        rows[np.arange(stop - start), np.arange(start, stop)] = 1
        yield _before_runs(rows, theta)


def random_directions(
    count: int, theta: Array, values: Sequence[Array], key: Sequence[int]
) -> Iterator[Array]:
    """Yield directions whose numbers are normal with deviation 1, in blocks as `axis_directions` does.

    All are drawn from `key` = (seed, count), the same for all runs.
    """
    draws = np.random.default_rng(list(key)).standard_normal((count, theta.shape[-1]))
    for start, stop in _blocks(count, theta, values):
        yield _before_runs(draws[start:stop], theta)


def along_last_axis(blocks: list[Array], theta: Array) -> Array:
    """Return derivatives by direction, in blocks (K, ...), as one gradient (..., P)."""
    return np.moveaxis(np.concatenate(blocks), 0, -1) if blocks else np.zeros(theta.shape)


def _blocks(count: int, theta: Array, values: Sequence[Array]) -> Iterator[tuple[int, int]]:
    block = max(1, NUMBERS_AT_ONCE // max(1, theta.size, *(np.size(value) for value in values)))
    for start in range(0, count, block):
        yield start, min(start + block, count)


def _before_runs(rows: Array, theta: Array) -> Array:
    """Return rows (K, P) with axes for theta's runs (..., P) between, as (K, 1..., P)."""
    return rows.reshape(len(rows), *[1] * (theta.ndim - 1), theta.shape[-1])
