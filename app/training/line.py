"""A line joins two points of parameter space: the loss along it shows whether a barrier lies between them."""

from functools import partial
from typing import NamedTuple

import numpy as np

from app.slope import Array
from app.training.plane import MARGIN, Plane, PlaneEntry

POINTS = 201
"""So many points of the line from end to end decide how high its barrier is."""

_NO_LENGTH = "Both ends are the same point: the line goes along a parameter, and no barrier lies on it."
_TOLD = (
    "From the first point (at 0) straight to the second. The barrier is the highest rise of the loss over "
    "the straight line between the losses of both ends (Frankle et al. 2020, arXiv 1912.05671; in this form "
    "Entezari et al. 2022, arXiv 2110.06296)"
)
_DOTTED = "Dotted: the true losses of the run, each over the place of its shadow on the line."


class Barrier(NamedTuple):
    """How high the loss rises over the straight line between the ends' losses, and where.

    height: 0 where it never rises over it. at: the share of the way, from 0 to 1. ends: their losses.
    """

    height: float
    at: float
    ends: tuple[float, float]


def line_between(start: Array, end: Array) -> Plane:
    """Return the line through two points (P,), with room beyond both ends; the start has coordinate 0."""
    way = end - start
    length = float(np.linalg.norm(way))
    room = MARGIN * length or 1.0
    direction = way / length if length > 0 else np.eye(start.size)[0]
    return Plane(start, direction[None], None, (-room, length + room, 0.0, 0.0), "" if length else _NO_LENGTH)


def barrier(losses: Array) -> Barrier:
    """Return the barrier of losses (points,) at points from one end to the other, evenly spaced.

    The highest rise over the straight line between the losses of the ends, as in linear mode connectivity:
    Frankle et al., Linear Mode Connectivity and the Lottery Ticket Hypothesis (2020, arXiv 1912.05671),
    compare with the mean of the ends; with their interpolation Entezari et al., The Role of Permutation
    Invariance in Linear Mode Connectivity (2022, arXiv 2110.06296). Where ends differ, the latter is none for
    a loss that only falls. It is not finite where a loss between the ends is not.
    """
    ends = (float(losses[0]), float(losses[-1]))
    shares = np.linspace(0, 1, len(losses))
    rises = losses - (ends[0] + shares * (ends[1] - ends[0]))
    highest = int(np.argmax(rises))
    # At the ends the line is met but for rounding.
    return Barrier(max(float(rises[highest]), 0.0), float(shares[highest]), ends)


_entry = partial(PlaneEntry, laid_through="ends", build=line_between)

LINE = _entry(
    name="line",
    title="the line between two iterations",
    summary="The straight line between two points of a run, and the barrier on it.",
    caption="line from iteration {from} to {to}",
    axes=("distance from the first point along the line",),
    ends="iterations",
    told=f"{_TOLD}. {_DOTTED}",
)
BETWEEN_RUNS = _entry(
    name="between_runs",
    title="the line between the ends of two runs",
    summary="The straight line from the end of one run to the end of another, and the barrier on it.",
    caption="line from this run's end to the last one's",
    axes=("distance from the end of this run along the line",),
    ends="runs",
    told=f"{_TOLD}: how far two solutions are apart, or whether one valley holds both. {_DOTTED}",
)
