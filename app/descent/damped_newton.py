"""Damped Newton trusts the curvature less after a step that went up, and more after one that went down."""

import numpy as np

from app.descent.curvatures import Curvatures, main_curvatures, put_together
from app.descent.optimizer import Optimizer, State, quietly
from app.slope import Array, Slope

LEAST, MOST = 1e-12, 1e12


def damped_newton(learning_rate: float = 1.0, damping: float = 1e-2, factor: float = 10.0) -> Optimizer:
    """Newton's method with damping λ: solve (|H| + λ I) d = −g, update learning_rate · d.

    Damping is due to Levenberg (1944) and Marquardt (1963).

    |H| has the Hessian's main directions and the sizes of its curvatures, so d goes downhill even where
    the Hessian is not positive definite (Dauphin et al., 2014). A large λ makes the step short and
    straight downhill, a small one makes it Newton's.

    A step that raised the loss, or led where it is undefined, is undone, and λ grows by `factor`; after
    a step that did not, λ shrinks by as much. Losses are compared from one step to the next, so with
    mini-batches the verdict is about two different losses. At a saddle itself the slope is zero: like
    every rule that follows it, this one stays there.
    """

    def init(theta: Array) -> State:
        runs = theta.shape[:-1]
        return {
            "damping": np.full(runs, damping),
            "on_trial": np.zeros(runs),  # 1 while the last step waits for its verdict
            "step": np.zeros_like(theta),
            "value": np.zeros(runs),
        }

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        failed, damping_now = _verdict(slope, state, factor)
        curvatures = main_curvatures(slope)
        parts = -curvatures.slopes * stretches(curvatures, damping_now)
        onward = learning_rate * put_together(curvatures, parts)
        change = np.where(failed[..., None], -state["step"], onward)
        return change, {
            "damping": damping_now,
            "on_trial": np.asarray(~failed, dtype=float),
            "step": change,
            "value": np.array(slope.value, dtype=float),
        }

    return Optimizer(init, update, order=2)


@quietly
def _verdict(slope: Slope, state: State, factor: float) -> tuple[Array, Array]:
    """Whether the last step of each run failed, and the damping that follows from it."""
    on_trial = state["on_trial"] == 1
    # Written so that an undefined loss is a failure too.
    failed = np.asarray(on_trial & ~(slope.value <= state["value"]))
    changed = state["damping"] * np.where(failed, factor, np.where(on_trial, 1 / factor, 1.0))
    return failed, np.asarray(np.clip(changed, LEAST, MOST))


@quietly
def stretches(curvatures: Curvatures, damping: Array) -> Array:
    """How long the step is per unit of slope in each main direction (..., P)."""
    return np.asarray(1 / (np.abs(curvatures.along) + damping[..., None]))
