"""A gap in the domain of an operation: where it has no finite value, and why."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.slope import Array


class Gap(NamedTuple):
    """Inputs without a finite value.

    holds(*inputs) says whether these inputs, single numbers, lie in it. why: a clause that says so, such as
    "log of a negative number has no value".
    """

    holds: Callable[..., bool | Array]
    why: str


def negative(a: Array) -> Array:
    """Whether a number is below zero."""
    return np.less(a, 0)


def zero(a: Array) -> Array:
    """Whether a number is zero."""
    return np.equal(a, 0)
