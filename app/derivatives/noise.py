"""Noise on a gradient: what a source measures, with a random error added, as when it sees only some rows."""

from collections.abc import Sequence

import numpy as np

from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.slope import Array


def with_noise(source: Source, sigma: float, key: Sequence[int] = (0, 0)) -> Source:
    """Return the source with noise on its gradient: normal, of deviation `sigma` in each parameter.

    The noise is drawn from `key` = (seed, count) and is the same for all runs at once, so that these can be
    compared. It is added to the gradient alone: the value, the Hessian and the adjoints stay as measured.
    """

    def measure(graph: Graph, theta: Array) -> Measurement:
        measurement = source.measure(graph, theta)
        slope = measurement.slope
        # A spawn key of its own: batches and random directions draw other numbers from the same key.
        draw = np.random.default_rng(np.random.SeedSequence(list(key), spawn_key=(3,)))
        noise = sigma * draw.standard_normal(graph.size)
        with np.errstate(all="ignore"):
            return measurement._replace(slope=slope._replace(gradient=slope.gradient + noise))

    return Source(measure, source.cost)
