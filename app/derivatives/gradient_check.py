"""The gradient check compares a source with central differences, and says how close they are."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np

from app.derivatives.finite_differences import central_differences
from app.derivatives.graph import Graph
from app.derivatives.measurement import Source
from app.slope import Array

# Between them a check is fair. After the CS231n notes (Karpathy 2016): 1e-4 may still be fine with kinks.
GOOD, POOR = 1e-5, 1e-3

# Where both numbers are smaller, their error is relative to this.
FLOOR = 1e-8

# As small as this a measured slope is no different from none: with 0 claimed instead, the check is good too.
UNSHOWN = GOOD * FLOOR


class GradientCheck(NamedTuple):
    """error (P,): |claimed − measured| / max(1e-8, |claimed| + |measured|); largest: the worst of them."""

    claimed: Array
    measured: Array
    error: Array
    largest: float

    @property
    def verdict(self) -> str:
        """Whether source and differences agree: good, fair or poor."""
        if self.largest <= GOOD:
            return "good"
        return "fair" if self.largest <= POOR else "poor"

    @property
    def unshown(self) -> Array:
        """(P,): where so little is measured that a slope which is left out would pass as well."""
        return np.abs(self.measured) <= UNSHOWN


Watch = Callable[[Iterable[Array]], Iterable[Array]]


def check_gradient(
    graph: Graph, theta: Array, source: Source, h: float = 1e-5, watch: Watch = iter
) -> GradientCheck:
    """Return how far the gradient of a source at theta (P,) is from central differences of step h.

    The relative error is that of the CS231n notes (Karpathy 2016). A number that is not finite makes
    the largest error infinite: it never passes. watch: passes on the directions to nudge in, block by block,
    and may raise to stop.
    """
    claimed = source.measure(graph, theta).slope.gradient
    measured = central_differences(h, watch).measure(graph, theta).slope.gradient
    with np.errstate(all="ignore"):
        error = np.abs(claimed - measured) / np.maximum(FLOOR, np.abs(claimed) + np.abs(measured))
    finite = bool(np.isfinite(error).all())
    return GradientCheck(claimed, measured, error, float(error.max(initial=0)) if finite else float("inf"))
