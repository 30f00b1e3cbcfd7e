"""What a lesson measures: the numbers that its text names, and which answer they make right."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

Numbers = Mapping[str, float | str]
Judge = Callable[[Mapping[str, float]], str]


class Experiment(NamedTuple):
    """measure: computes all numbers by the engine; its arguments are what could be otherwise, each as usual.

    judges: by the name of a question, the name of the answer that the numbers make right.
    """

    measure: Callable[..., dict[str, float]]
    judges: Mapping[str, Judge]


def nearest(value: float, offered: Mapping[str, float]) -> str:
    """The name of the offered number that is the value. Raises ValueError when none is."""
    best = min(offered, key=lambda name: abs(offered[name] - value))
    if abs(offered[best] - value) > 1e-9 * max(1.0, abs(value)):
        raise ValueError(f"None of the offered numbers is {value}.")
    return best
