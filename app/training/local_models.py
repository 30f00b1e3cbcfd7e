"""The models of the loss that rules trust, beside the loss itself, along one step.

Gradient descent trusts the tangent plane, L + g · s. Newton's method trusts the parabola, which adds
½ s · H s (Nocedal and Wright, Numerical Optimization, 2006, sections 2.2 and 3.3).
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.slope import Array, Slope
from app.training.chunks import chunks

POINTS = 121
"""Evenly spaced ones; the ends of the step and the lowest place of the parabola are added."""
AHEAD, BEHIND = 1.5, 0.5
MOST_AHEAD = 24.0
"""In steps: the least and the most that is looked ahead, and the part of that which is looked back."""


class Slice(NamedTuple):
    """Along a step, where 0 is the point and 1 the end of the step.

    at (points,): places from left to right. loss, tangent, parabola (points,): the loss and its models there.
    slope, curvature: first and second derivative of the loss by the place, at 0.
    lowest: the place where the parabola is lowest; None where it does not open upwards.
    """

    at: Array
    loss: Array
    tangent: Array
    parabola: Array
    slope: float
    curvature: float
    lowest: float | None


def along_step(
    graph: Graph, theta: Array, slope: Slope, update: Array, keep_going: Callable[[], bool] = lambda: True
) -> Slice:
    """Return the loss from theta (P,) along update (P,), and what slope and Hessian there make of it.

    It looks as far ahead as the lowest place of the parabola, if that is not too far. Raises Stopped when
    keep_going says no, and ValueError when the slope holds no Hessian.
    """
    if slope.hessian is None:
        raise ValueError("The parabola needs a slope with the Hessian.")
    with np.errstate(over="ignore", invalid="ignore"):  # what is too large is told as not finite
        first, second = float(slope.gradient @ update), float(update @ slope.hessian @ update)
        lowest = -first / second if second > 0 else None
        at = _places(lowest)
        losses = np.empty(len(at))
        for here in chunks(graph, theta, len(at), keep_going):
            losses[here] = loss(graph, theta + at[here, None] * update)
        tangent = slope.value + first * at
        return Slice(at, losses, tangent, tangent + second / 2 * at**2, first, second, lowest)


def _places(lowest: float | None) -> Array:
    """Places around the step, with 0, 1 and the lowest one, if that is in reach, among them."""
    ahead, marked = AHEAD, [0.0, 1.0]
    if lowest is not None and abs(lowest) <= MOST_AHEAD / 1.25:
        ahead = max(AHEAD, 1.25 * lowest)
        marked += [lowest] * (lowest >= -BEHIND * ahead)
    return np.unique([*np.linspace(-BEHIND * ahead, ahead, POINTS), *marked])


def angle_between(one: Array, other: Array) -> float | None:
    """Return the angle between two directions (P,) in degrees; None where one has no length."""
    lengths = float(np.linalg.norm(one)), float(np.linalg.norm(other))
    if not (np.isfinite(lengths).all() and min(lengths) > 0):
        return None
    # Kahan: exact also for directions that are nearly the same.
    left, right = one / lengths[0], other / lengths[1]
    return float(np.degrees(2 * np.arctan2(np.linalg.norm(left - right), np.linalg.norm(left + right))))
