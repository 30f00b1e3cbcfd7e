"""SPSA: nudge all parameters at once in a random direction, and learn from two evaluations.

Simultaneous perturbation stochastic approximation (Spall 1992): for signs Δ drawn at random,
g = (L(θ + c Δ) − L(θ − c Δ)) / 2c · Δ. Its mean is the gradient; a single draw is noisy.

Nothing but the loss is asked for, so this too works on a black box: a function without a formula.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.costs import Cost, count_operations
from app.derivatives.evaluation import evaluate
from app.derivatives.finite_differences import slope_along
from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.slope import Array, Slope


def spsa(h: float = 1e-3, directions: int = 1, key: Sequence[int] = (0, 0)) -> Source:
    """Return the source that averages over some random directions, drawn from `key` = (seed, count).

    The same key gives the same directions, so a request can be answered again by anyone.
    """

    def measure(graph: Graph, theta: Array) -> Measurement:
        values = evaluate(graph, theta)
        draws = np.random.default_rng(list(key)).integers(0, 2, size=(directions, graph.size)) * 2.0 - 1
        signs = draws.reshape(directions, *[1] * (theta.ndim - 1), graph.size)
        slopes = slope_along(graph, theta, signs, h)
        with np.errstate(all="ignore"):
            gradient = (slopes[..., None] * signs).mean(axis=0)
        return Measurement(Slope(values[-1], gradient), values, [None] * len(values))

    def cost(graph: Graph) -> Cost:
        forward = count_operations(graph).apply
        return Cost(forward, 2 * directions * forward, evaluations=1 + 2 * directions, backward_passes=0)

    return Source(measure, cost)
