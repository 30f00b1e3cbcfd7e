"""A scale of a chart: where along an axis a number lies, evenly or by powers of ten."""

from collections.abc import Iterable
from math import ceil, floor, isfinite, log10
from typing import NamedTuple

from app.figures.ticks import linear_ticks, log_ticks

_TICKS = 5
_MARGIN = 0.04
_LEAST_DECADES = 0.3


class Scale(NamedTuple):
    """From `low` to `high`; with `log` both are powers of ten."""

    low: float
    high: float
    log: bool

    def share(self, value: float) -> float | None:
        """Where a number lies, from 0 at the low end to 1; None where there is no place for it."""
        if not isfinite(value) or (self.log and value <= 0):
            return None
        position = log10(value) if self.log else value
        return (position - self.low) / (self.high - self.low)

    def ticks(self) -> list[tuple[float, float]]:
        """Round numbers along it: where each lies, and the number."""
        if self.log:
            ticks = log_ticks(10**self.low, 10**self.high)
        else:
            ticks = linear_ticks(self.low, self.high, _TICKS)
        return [(share, tick) for tick in ticks if (share := self.share(tick)) is not None]


def scale_for(numbers: Iterable[float], log: bool) -> Scale:
    """A scale with room for all of these numbers that have a place on it."""
    known = [number for number in numbers if isfinite(number) and (number > 0 or not log)]
    if log:
        known = [log10(number) for number in known]
    low, high = (min(known), max(known)) if known else (0.0, 1.0)
    least = _LEAST_DECADES if log else (abs(low) * 0.1 or 1.0)
    if high - low < least:
        low, high = (low + high - least) / 2, (low + high + least) / 2
    margin = _MARGIN * (high - low)
    return Scale(low - margin, high + margin, log)


def scale_of_bars(numbers: Iterable[float], log: bool) -> Scale:
    """A scale on which bars stand: from 0, or from a power of ten below the smallest size that is not 0."""
    known = [number for number in numbers if isfinite(number)]
    if log:
        sizes = [log10(abs(number)) for number in known if number]
        low, high = (min(sizes), max(sizes)) if sizes else (-1.0, 0.0)
        return Scale(floor(low - 0.3), ceil(high + 0.05), log)
    low, high = min([*known, 0.0]), max([*known, 0.0])
    if low == high:
        high = 1.0
    margin = _MARGIN * (high - low)
    return Scale(low - margin if low < 0 else 0.0, high + margin if high > 0 else 0.0, log)
