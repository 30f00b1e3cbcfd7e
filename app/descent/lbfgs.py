"""L-BFGS learns the curvature from how the gradient has changed over its last steps (Nocedal, 1980)."""

import numpy as np

from app.descent.line_search import DECREASE, MOST_TRIES, for_each_run, no_longer_than_one
from app.descent.optimizer import Optimizer, State, quietly
from app.slope import Array, Slope


def lbfgs(learning_rate: float = 1.0, history: int = 10) -> Optimizer:
    """L-BFGS with backtracking: the step is learning_rate · d, with d from the last `history` steps.

    d = −B g, where B stands for the inverse Hessian (`two_loop_recursion`). B is positive definite,
    because only pairs with a positive curvature are kept, so d always goes downhill; near a saddle it
    relies on what earlier steps have shown. The first step, −g, is at most of length 1.

    Backtracking: where the loss has not decreased enough, the next update goes back half of the step, and
    so on until it has. After 30 tries, as happens when gradients are noisy or wrong, the rule forgets what it
    has learnt and starts anew from where it is. Losses are compared from one step to the next, so with
    mini-batches the verdict is about two different losses.
    """
    pairs = int(history)

    def init(theta: Array) -> State:
        runs, size = theta.shape[:-1], theta.shape[-1]
        return {
            "steps": np.zeros((*runs, pairs, size)),
            "bends": np.zeros((*runs, pairs, size)),  # how much the gradient changed over each step
            "step": np.zeros_like(theta),
            "gradient": np.zeros_like(theta),  # where the step began, and the loss there
            "value": np.zeros(runs),
            "tries": np.zeros(runs),
        }

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        tries = state["tries"]
        promised = np.vecdot(state["gradient"], state["step"])
        # Written so that an undefined loss is not good enough.
        good = (tries > 0) & (slope.value <= state["value"] + DECREASE * promised)
        going_on = good | (tries == 0) | (tries >= MOST_TRIES)
        onward, learnt = _onward(slope, state, good, learning_rate)
        back = state | {"step": state["step"] / 2, "tries": tries + 1}
        change = np.where(going_on[..., None], onward, -back["step"])
        return change, {name: for_each_run(going_on, learnt[name], back[name]) for name in state}

    return Optimizer(init, update)


def _onward(slope: Slope, state: State, good: Array, learning_rate: float) -> tuple[Array, State]:
    """The next step from here, and the state that goes with it."""
    steps, bends = _with_last_pair(state, slope.gradient, good)
    step = learning_rate * two_loop_recursion(slope.gradient, steps, bends)
    return step, {
        "steps": steps,
        "bends": bends,
        "step": step,
        "gradient": slope.gradient,
        "value": np.array(slope.value, dtype=float),
        "tries": np.ones(good.shape),
    }


def _with_last_pair(state: State, gradient: Array, good: Array) -> tuple[Array, Array]:
    """The pairs, newest last, with that of a good step in place of the oldest; none after a bad step.

    A pair whose curvature is not positive is left out (Nocedal and Wright, 2006, section 7.2), and so is
    one so short that nothing can be divided by its products.
    """
    bend = gradient - state["gradient"]
    product, square = np.vecdot(state["step"], bend), np.vecdot(bend, bend)
    curved = (product > np.finfo(float).eps * square) & (np.minimum(product, square) > np.finfo(float).tiny)

    def renewed(old: Array, new: Array) -> Array:
        longer = np.concatenate([old[..., 1:, :], new[..., None, :]], axis=-2)
        return for_each_run(good, for_each_run(curved, longer, old), np.zeros(()))

    return renewed(state["steps"], state["step"]), renewed(state["bends"], bend)


@quietly
def two_loop_recursion(gradient: Array, steps: Array, bends: Array) -> Array:
    """−B g (..., P) for the inverse Hessian B that fits the pairs (..., pairs, P), newest last.

    Nocedal and Wright (2006), algorithm 7.4, with the scale of equation 7.20. Pairs that are zero are not
    there yet; without any, the direction is −g, shortened to length 1 where it is longer.
    """
    curvatures = np.vecdot(steps, bends)
    weights = np.where(curvatures > 0, 1 / curvatures, 0.0)
    shares = np.zeros_like(weights)
    q = gradient
    for i in reversed(range(steps.shape[-2])):
        shares[..., i] = weights[..., i] * np.vecdot(steps[..., i, :], q)
        q = q - shares[..., i, None] * bends[..., i, :]
    r = first_scale(gradient, steps, bends)[..., None] * q
    for i in range(steps.shape[-2]):
        back = weights[..., i] * np.vecdot(bends[..., i, :], r)
        r = r + (shares[..., i] - back)[..., None] * steps[..., i, :]
    return np.asarray(-r)


@quietly
def first_scale(gradient: Array, steps: Array, bends: Array) -> Array:
    """How long a step is per unit of slope (...,): by the newest pair, or so that it is no longer than 1."""
    bend = bends[..., -1, :]
    curvature = np.vecdot(steps[..., -1, :], bend)
    by_pair = curvature / np.vecdot(bend, bend)
    return np.asarray(np.where(curvature > 0, by_pair, no_longer_than_one(gradient)))
