"""Sign descent goes equally far along every axis: only the signs of the slopes count.

It is Rprop (Riedmiller and Braun, 1993) without its changing lengths, and signSGD (Bernstein et al., 2018).
"""

import numpy as np

from app.descent.optimizer import Optimizer, State, no_memory, quietly
from app.slope import Array, Slope


def sign_descent(learning_rate: float = 1e-3) -> Optimizer:
    """Sign descent: update −learning_rate · sign(g); where the slope is 0, nothing moves."""

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        return np.sign(slope.gradient) * -learning_rate, {}

    return Optimizer(no_memory, update)
