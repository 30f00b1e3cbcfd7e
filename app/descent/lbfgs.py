"""L-BFGS learns the curvature from how the gradient has changed over its last steps (Nocedal, 1980)."""

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import learning_rate
from app.descent.line_search import DECREASE, MOST_TRIES, for_each_run, no_longer_than_one
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.setting import Setting
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
    change = gradient - state["gradient"]
    product, square = np.vecdot(state["step"], change), np.vecdot(change, change)
    curved = (product > np.finfo(float).eps * square) & (np.minimum(product, square) > np.finfo(float).tiny)

    def renewed(old: Array, new: Array) -> Array:
        longer = np.concatenate([old[..., 1:, :], new[..., None, :]], axis=-2)
        return for_each_run(good, for_each_run(curved, longer, old), np.zeros(()))

    return renewed(state["steps"], state["step"]), renewed(state["bends"], change)


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
    change = bends[..., -1, :]
    curvature = np.vecdot(steps[..., -1, :], change)
    by_pair = curvature / np.vecdot(change, change)
    return np.asarray(np.where(curvature > 0, by_pair, no_longer_than_one(gradient)))


def _parts(record: StepRecord) -> tuple[Part, ...]:
    after, rate = record.after, record.rate
    going_on = after["tries"][..., None] == 1
    scale = rate * first_scale(record.slope.gradient, after["steps"], after["bends"])[..., None]
    learnt = after["step"] - record.downhill * scale
    return (
        Part("downhill", "−g", record.downhill, np.where(going_on, scale, 0.0)),
        Part("learnt from the last steps", "γ g − B g", np.where(going_on, learnt, 0.0), np.ones(1)),
        Part("half a step back", "−Δθ / 2", np.where(going_on, 0.0, -after["step"]), np.ones(1)),
    )


_HISTORY = Setting("history", 10, 1, 20, "From how many of the last steps the curvature is learnt.", True)


_FUNCTIONS = '''
def lbfgs(value, gradient, memory, learning_rate):
    """Step on where the last step was good enough; else go back half of it."""
    tries, step = memory["tries"], memory["step"]
    promised = memory["gradient"] @ step
    good = tries > 0 and value <= memory["value"] + 1e-4 * promised
    if not (good or tries == 0 or tries >= 30):
        return -step / 2, memory | {"step": step / 2, "tries": tries + 1}
    steps, bends = memory["steps"], memory["bends"]
    if good:
        # The newest pair of a step and the change of the gradient over it, if it curves upwards.
        change = gradient - memory["gradient"]
        product, square = step @ change, change @ change
        if product > np.finfo(float).eps * square and min(product, square) > np.finfo(float).tiny:
            steps, bends = np.vstack([steps[1:], step]), np.vstack([bends[1:], change])
    else:
        steps, bends = np.zeros_like(steps), np.zeros_like(bends)
    step = learning_rate * newton_like(gradient, steps, bends)
    learnt = {"steps": steps, "bends": bends, "step": step}
    return step, learnt | {"gradient": gradient, "value": value, "tries": 1.0}


def newton_like(gradient, steps, bends):
    """Nearly the step of Newton's method, from the last steps (Nocedal and Wright 2006, algorithm 7.4)."""
    shares = np.zeros(len(steps))
    q = gradient
    for i in reversed(range(len(steps))):
        curvature = steps[i] @ bends[i]
        shares[i] = steps[i] @ q / curvature if curvature > 0 else 0.0
        q = q - shares[i] * bends[i]
    newest = steps[-1] @ bends[-1]
    scale = newest / (bends[-1] @ bends[-1]) if newest > 0 else 1 / max(np.sqrt(gradient @ gradient), 1.0)
    r = scale * q
    for i in range(len(steps)):
        curvature = steps[i] @ bends[i]
        back = bends[i] @ r / curvature if curvature > 0 else 0.0
        r = r + (shares[i] - back) * steps[i]
    return -r
'''

LBFGS = Rule(
    name="lbfgs",
    title="L-BFGS",
    noun="L-BFGS",
    summary="Learns the curvature from its last steps, and halves a step that does not go down enough.",
    formula="Δθ = −η B g,  with B from the last steps s and changes y of the gradient:  B y = s",
    latex=r"\Delta\theta = -\eta B g,\quad B y = s \text{ for the last steps } s",
    caption="moved all parameters along the line that its last steps suggest",
    settings=(learning_rate(1.0), _HISTORY),
    operations=19,
    # 4 products of vectors and 2 sums: the two loops take 8, and the curvature of the pair takes 2.
    for_each=("history", 10),
    sized_by="history",
    build=lbfgs,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
update, memory = lbfgs(value, gradient, memory, learning_rate)
""",
        functions=_FUNCTIONS,
    ),
    together=True,
    rate_multiplies="step",
)
