"""What rules that search along a line share: when a step is good enough, and how long the first is."""

import numpy as np

from app.slope import Array

# The share of the promised decrease that a step must bring (Armijo; Nocedal and Wright, 2006, section 3.1).
DECREASE = 1e-4
MOST_TRIES = 30


def no_longer_than_one(gradient: Array) -> Array:
    """How long a step is per unit of slope (...,), so that straight downhill it is at most of length 1."""
    return np.asarray(1 / np.maximum(np.sqrt(np.vecdot(gradient, gradient)), 1.0))


def for_each_run(runs: Array, yes: Array, no: Array) -> Array:
    """For each run its entry of `yes` or of `no`; these have further axes behind those of the runs."""
    further = max(np.ndim(yes), np.ndim(no)) - runs.ndim
    return np.where(runs.reshape(runs.shape + (1,) * further), yes, no)
