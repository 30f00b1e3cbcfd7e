"""Finds the reason for a poor gradient check: a wrong source, a kink, rounding, curvature or overflow."""

from typing import Literal, NamedTuple

import numpy as np

from app.derivatives.backpropagation import measure
from app.derivatives.directions import axis_direction
from app.derivatives.finite_differences import slope_along
from app.derivatives.gradient_check import GradientCheck
from app.derivatives.graph import Graph
from app.derivatives.kinks import Crossing, crossed_kinks
from app.slope import Array

# source: the gradient itself is off. kink: the nudge passes one. rounding: h is too small for the digits of
# the loss. curvature: h is so large that the slope changes on the way. overflow: there is a number too large.
Cause = Literal["source", "kink", "rounding", "curvature", "overflow", "unknown"]

# How many roundings a loss may have gone through: an allowance, not a bound.
ROUNDINGS = 16


class Reason(NamedTuple):
    """Why a check is poor at its worst parameter; kinks are those that its nudge passes."""

    cause: Cause
    kinks: list[Crossing]


def reason_for(graph: Graph, theta: Array, check: GradientCheck, h: float) -> Reason:
    """Return the reason for the largest error of a check at theta (P,) with step h."""
    worst = int(np.argmax(check.error))
    gap = float(np.abs(check.claimed[worst] - check.measured[worst]))
    if not np.isfinite(gap):
        return Reason("overflow", [])
    slope = measure(graph, theta).slope
    exact = float(slope.gradient[worst])
    if abs(check.claimed[worst] - exact) > gap / 2:
        return Reason("source", [])
    axis = axis_direction(worst, graph.size)
    kinks = crossed_kinks(graph, theta - h * axis, theta + h * axis)
    if kinks:
        return Reason("kink", kinks)
    # The loss has only so many digits, and so has the parameter (Nocedal and Wright 2006, section 8.1).
    digits = abs(float(slope.value)) + abs(float(theta[worst]) * exact)
    if gap <= ROUNDINGS * np.finfo(float).eps * digits / h:
        return Reason("rounding", [])
    closer = float(slope_along(graph, theta, axis, h / 2))
    return Reason("curvature" if abs(exact - closer) < gap / 2 else "unknown", [])
