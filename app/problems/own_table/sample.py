"""A sample of the rows of a table that has too many: drawn at random, the same ones each time."""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np

Row = TypeVar("Row")

_SEED = 1


def sampled(rows: Sequence[Row], most: int) -> list[Row]:
    """All rows if there are at most so many, else so many of them, in their order.

    At random, because files are often sorted, or repeat themselves after a fixed number of lines.
    """
    if len(rows) <= most:
        return list(rows)
    drawn = np.random.default_rng(_SEED).choice(len(rows), most, replace=False)
    return [rows[place] for place in np.sort(drawn)]
