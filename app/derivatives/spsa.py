"""SPSA: estimates the gradient from two evaluations, with all parameters changed at random at once.

Simultaneous perturbation stochastic approximation (Spall 1992): for signs Δ drawn at random,
g = (L(θ + c Δ) − L(θ − c Δ)) / 2c · Δ. Its mean is the gradient; a single draw is noisy.

Nothing but the loss is asked for, so this too works on a black box: a function without a formula.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.costs import Cost, count_operations
from app.derivatives.directions import DIRECTIONS
from app.derivatives.evaluation import evaluate
from app.derivatives.finite_differences import slope_along, step_width
from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.derivatives.source_entry import SourceEntry
from app.script_code import SourceCode
from app.slope import Array, Slope


def signs(directions: int, size: int, key: Sequence[int]) -> Array:
    """Return directions (directions, size) of signs, 1 or −1, drawn from `key` = (seed, count)."""
    return np.random.default_rng(list(key)).integers(0, 2, size=(directions, size)) * 2.0 - 1


def guess(graph: Graph, theta: Array, along: Array, h: float) -> Measurement:
    """Return what is measured at theta (..., P) from the slopes along directions (K, ..., P) of signs."""
    values = evaluate(graph, theta)
    slopes = slope_along(graph, theta, along, h)
    with np.errstate(all="ignore"):
        gradient = (slopes[..., None] * along).mean(axis=0)
    return Measurement(Slope(values[-1], gradient), values, [None] * len(values))


def spsa(h: float = 1e-3, directions: int = 1, key: Sequence[int] = (0, 0)) -> Source:
    """Return the source that averages over some random directions, drawn from `key` = (seed, count).

    The same key gives the same directions, so the same request gets the same answer.
    """

    def measure(graph: Graph, theta: Array) -> Measurement:
        drawn = signs(directions, graph.size, key)
        return guess(graph, theta, drawn.reshape(directions, *[1] * (theta.ndim - 1), graph.size), h)

    def cost(graph: Graph) -> Cost:
        forward = count_operations(graph).apply
        return Cost(forward, 2 * directions * forward, evaluations=1 + 2 * directions, backward_passes=0)

    return Source(measure, cost)


SPSA = SourceEntry(
    name="spsa",
    title="SPSA",
    noun="SPSA",
    summary="Nudges all parameters at once in a random direction: two evaluations, a noisy guess.",
    formula="g = (L(θ + h Δ) − L(θ − h Δ)) / 2h · Δ,  Δᵢ = ±1 at random",
    latex=r"g = \frac{L(\theta + h \Delta) - L(\theta - h \Delta)}{2h} \Delta,\quad \Delta_i = \pm 1 \text{ "
    r"at random}",
    caption="nudged all parameters at once, at random, and guessed {slopes} from {evaluations}",
    settings=(step_width(1e-3), DIRECTIONS),
    build=lambda settings, key: spsa(settings["h"], int(settings["directions"]), key),
    code=SourceCode(
        measure='''
def measure(theta, x, y, count):
    """The loss and a guess of its gradient: all parameters are nudged at once, at random."""
    signs = np.random.default_rng([seed, count]).integers(0, 2, size=(directions, len(theta))) * 2.0 - 1
    gradient = np.zeros(len(theta))
    for sign in signs:
        slope = (loss_at(theta + h * sign, x, y) - loss_at(theta - h * sign, x, y)) / (2 * h)
        gradient += slope * sign / directions
    return loss_at(theta, x, y), gradient
'''
    ),
    at_random=True,
    values_only=True,
)
