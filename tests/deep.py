"""Cases for `parametrize` of which a few run always, and all in `make test-deep`."""

from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

import pytest


def seeds(few: int, many: int) -> list[Any]:
    """The seeds from 0 to `many`; those from `few` on are deep."""
    return [*range(few), *(deep(seed) for seed in range(few, many))]


def every_pair(one: Iterable[Any], other: Iterable[Any], always: Callable[[Any, Any], bool]) -> list[Any]:
    """All pairs; those for which `always` does not hold are deep."""
    return [pair if always(*pair) else deep(*pair) for pair in product(one, other)]


def deep(*values: Any) -> Any:
    """One case that is deep."""
    return pytest.param(*values, marks=pytest.mark.deep)


LOOKS = [("light", 1440), ("dark", 360)]
"""Colours and widths of a page: each colour and each width once, as no colour depends on the width."""

NARROW_AND_DARK = [("dark", 360), deep("light", 1440)]
"""The same where other tests look at the wide and light page."""
