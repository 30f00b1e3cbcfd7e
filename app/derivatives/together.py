"""Sources that measure several runs as one, one a row of theta, with the same bits as each alone.

The graph must be stacked (`stacked.py`). Sources that need many passes anyway gain nothing, and are left out.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from app.derivatives.backpropagation import BACKPROPAGATION
from app.derivatives.backpropagation import measure as backpropagate
from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement
from app.derivatives.spsa import SPSA, guess, signs
from app.slope import Array

Key = Sequence[int]


class Together(NamedTuple):
    """How runs of one source are measured as one: measure(graph, theta (runs, P), the keys of the runs).

    kind: what sources have in common that measure together.
    """

    kind: tuple[str, float]
    measure: Callable[[Graph, Array, Sequence[Key]], Measurement]


def together(name: str, settings: Mapping[str, float]) -> Together | None:
    """Return how a source measures several runs as one; None where it measures them one by one."""
    if name == BACKPROPAGATION.name:
        return Together((name, 0.0), lambda graph, theta, keys: backpropagate(graph, theta))
    # Along several directions one run is a stack already, and is multiplied as a whole.
    if name == SPSA.name and settings["directions"] == 1:
        return Together((name, settings["h"]), partial(_spsa, settings["h"]))
    return None


def _spsa(h: float, graph: Graph, theta: Array, keys: Sequence[Key]) -> Measurement:
    return guess(graph, theta, np.stack([signs(1, graph.size, key) for key in keys], axis=1), h)
