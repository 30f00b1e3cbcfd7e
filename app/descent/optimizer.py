"""An optimizer turns a slope into an update; `move` adds the update, and nothing else moves parameters.

The pair of functions that carry their state outside follows optax (DeepMind, 2020).
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.slope import Array, Slope

# What an optimizer remembers between two steps: plain arrays by name, so it is ready for JSON.
State = dict[str, Array]

# Divergence is a valid result, so infinities and NaN raise no warnings.
quietly = np.errstate(all="ignore")


class Optimizer(NamedTuple):
    """A rule of descent. It sees slopes and points, never the problem that they come from.

    Points, gradients and updates have the shape `(..., P)`; every leading axis is a run of its own.
    `update` gives the new state as a new dict and leaves the old one as it was.
    """

    init: Callable[[Array], State]
    """theta -> the state before the first step"""
    update: Callable[[Slope, State, Array], tuple[Array, State]]
    """(slope, state, theta) -> (update, new state)"""
    order: int = 1
    """1: the gradient is enough; 2: the Hessian is needed too"""


@quietly
def move(theta: Array, update: Array) -> Array:
    """The next point, `theta + update`: the one place where parameters change."""
    return theta + update


def no_memory(theta: Array) -> State:
    """The state of a rule that remembers nothing."""
    return {}
