"""Whether the numbers of some columns are so much larger than those of others that learning would suffer."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.problems.own_table import notes
from app.problems.own_table.cells import shown
from app.problems.own_table.columns import Column
from app.problems.own_table.inputs import names_of, numbers_of
from app.problems.own_table.target import Target

MOST_RATIO = 100.0


class Sizes(NamedTuple):
    """Whether the largest numbers of two columns differ more than a hundredfold, and what to say of it."""

    differ: bool
    notes: list[str]


def sizes_of(columns: Sequence[Column], aim: Column, target: Target) -> Sizes:
    """Compare the inputs, and the target as the network meets it. Columns of zeros have no size."""
    x = np.concatenate([numbers_of(columns), target.y], axis=1)
    told = shown(aim.name) if target.task == "regression" else notes.OF_CLASSES
    names = [*map(shown, names_of(columns)), *(told for _ in target.names)]
    sizes = [(float(size), name) for size, name in zip(np.abs(x).max(axis=0), names, strict=True) if size > 0]
    if not sizes:
        return Sizes(False, [])
    (low, small), (high, large) = min(sizes), max(sizes)
    if high / MOST_RATIO <= low:
        return Sizes(False, [])
    return Sizes(True, [notes.sizes_differ(small, low, large, high)])
