"""Damped Newton trusts the curvature less after a step that went up, and more after one that went down."""

import numpy as np

from app.descent.curvatures import main_curvatures, put_together
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
        on_trial = state["on_trial"] == 1
        # Written so that an undefined loss is a failure too.
        failed = on_trial & ~(slope.value <= state["value"])
        changed = state["damping"] * np.where(failed, factor, np.where(on_trial, 1 / factor, 1.0))
        damping_now = np.asarray(np.clip(changed, LEAST, MOST))
        onward = learning_rate * _damped_step(slope, damping_now)
        change = np.where(failed[..., None], -state["step"], onward)
        return change, {
            "damping": damping_now,
            "on_trial": np.asarray(~failed, dtype=float),
            "step": change,
            "value": np.array(slope.value, dtype=float),
        }

    return Optimizer(init, update, order=2)


def _damped_step(slope: Slope, damping: Array) -> Array:
    curvatures = main_curvatures(slope)
    return put_together(curvatures, -curvatures.slopes / (np.abs(curvatures.along) + damping[..., None]))
