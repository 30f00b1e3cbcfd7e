"""Damped Newton trusts the curvature less after a step that went up, and more after one that went down."""

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import learning_rate
from app.descent.curvatures import Curvatures, main_curvatures, main_directions, put_together
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.setting import Setting
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


def _parts(record: StepRecord) -> tuple[Part, ...]:
    curvatures = main_curvatures(record.slope)
    further = record.rate * stretches(curvatures, record.after["damping"])
    going_on = record.after["on_trial"][..., None] == 1
    undone = np.where(going_on, 0.0, -record.before["step"])
    return (
        *main_directions(curvatures, np.where(going_on, further, 0.0)),
        Part("undone step", "−Δθ", undone, np.ones(1)),
    )


_DAMPING = Setting("damping", 1e-2, 1e-9, 1e9, "How little the curvature is trusted at the start.")
_FACTOR = Setting("factor", 10.0, 1.1, 1000.0, "By how much one failure or success changes the damping.")


DAMPED_NEWTON = Rule(
    name="damped_newton",
    title="Damped Newton",
    noun="damped Newton",
    summary="Newton that always goes downhill, undoes a step that failed, and is more careful after it.",
    formula="(|H| + λ I) d = −g;  Δθ = η d;  λ ← 10 λ after a failure, λ / 10 after a success",
    latex=r"(|H| + \lambda I)\, d = -g;\quad \Delta\theta = \eta d;\quad \lambda \leftarrow 10 \lambda "
    r"\text{ after a failure, } \frac{\lambda}{10} \text{ after a success}",
    caption="moved all parameters with caution to where slope and curvature see the bottom, "
    "or back after a failure",
    settings=(learning_rate(1.0), _DAMPING, _FACTOR),
    operations=9,
    build=damped_newton,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
failed = memory["on_trial"] == 1 and not value <= memory["value"]
change = factor if failed else 1 / factor if memory["on_trial"] == 1 else 1.0
trust = np.clip(memory["damping"] * change, 1e-12, 1e12)
curvatures, directions = np.linalg.eigh(hessian)
slopes = gradient @ directions
onward = learning_rate * directions @ (-slopes / (np.abs(curvatures) + trust))
# A step that went up is undone.
update = -memory["step"] if failed else onward
memory = {"damping": trust, "on_trial": 0.0 if failed else 1.0, "step": update, "value": value}
"""
    ),
    order=2,
    cubed=9,
    together=True,
    rate_multiplies="step",
)
