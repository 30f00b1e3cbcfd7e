"""Where an answer holds infinite numbers: JSON has none, so null stands for each, its place is named here."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

Place = list[str | int]


def infinite_in(answer: Any, place: Sequence[str | int] = ()) -> Iterator[Place]:
    """Yield for each infinite number the names and positions that lead to it, and at the end its sign."""
    if isinstance(answer, Mapping):
        for name, part in answer.items():
            yield from infinite_in(part, [*place, name])
    elif isinstance(answer, list | tuple):
        for position, part in enumerate(answer):
            yield from infinite_in(part, [*place, position])
    elif isinstance(answer, float | np.ndarray | np.number):
        for found in np.argwhere(np.isinf(answer)):
            yield [*place, *map(int, found), 1 if np.asarray(answer)[tuple(found)] > 0 else -1]
