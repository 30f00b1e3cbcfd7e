"""The random forward gradient: the exact slope along a random direction, times that direction.

g = (∇L · v) v with v normal (Baydin et al., Gradients without Backpropagation, 2022). One pass of dual
numbers finds ∇L · v without ever knowing ∇L. The mean of g is the gradient; a single draw is noisy.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.costs import Cost, count_operations
from app.derivatives.directions import random_directions
from app.derivatives.dual_numbers import slope_along
from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.slope import Array, Slope


def random_forward_gradient(directions: int = 1, key: Sequence[int] = (0, 0)) -> Source:
    """Return the source that averages over some random directions, drawn from `key` = (seed, count).

    The same key gives the same directions, so a request can be answered again by anyone.
    """

    def measure(graph: Graph, theta: Array) -> Measurement:
        values = evaluate(graph, theta)
        total = np.zeros(theta.shape)
        with np.errstate(all="ignore"):
            for block in random_directions(directions, theta, values, key):
                slopes = slope_along(graph, theta, values, block)
                total = total + (slopes[..., None] * block).sum(axis=0)
            gradient = total / directions
        return Measurement(Slope(values[-1], gradient), values, [None] * len(values))

    def cost(graph: Graph) -> Cost:
        operations = count_operations(graph)
        return Cost(operations.apply, directions * operations.push, evaluations=1, backward_passes=0)

    return Source(measure, cost)
