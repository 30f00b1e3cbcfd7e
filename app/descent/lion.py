"""Lion steps by the sign of an average gradient: every parameter moves equally far (Chen et al., 2023)."""

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord, decay
from app.descent.common_settings import BETA1, BETA2, DECAY_CAPTION, learning_rate, weight_decay
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.descent.scaling import running_average
from app.script_code import RuleCode
from app.slope import Array, Slope


def lion(
    learning_rate: float = 1e-4, beta1: float = 0.9, beta2: float = 0.99, weight_decay: float = 0.0
) -> Optimizer:
    """Lion: update −learning_rate · (sign(beta1·m + (1 − beta1)·g) + weight_decay · theta).

    Only then m ← beta2·m + (1 − beta2)·g: the sign sees more of the newest gradient than the memory keeps
    (Symbolic Discovery of Optimization Algorithms, algorithm 2, with its defaults).
    """

    def init(theta: Array) -> State:
        return {"m": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        change = np.sign(running_average(state["m"], slope.gradient, beta1))
        change += theta * weight_decay
        change *= -learning_rate
        return change, {"m": running_average(state["m"], slope.gradient, beta2)}

    return Optimizer(init, update)


def _parts(record: StepRecord) -> tuple[Part, ...]:
    average = running_average(record.before["m"], record.slope.gradient, record.settings["beta1"])
    return (
        Part("sign of the average", "−sign(β₁ m + (1 − β₁) g)", -np.sign(average), record.rate),
        decay(record),
    )


_OF_MEMORY = BETA2._replace(default=0.99, summary="The share of the average gradient that the memory keeps.")


LION = Rule(
    name="lion",
    title="Lion",
    noun="Lion",
    summary="Steps equally far along every axis, by the sign of an average gradient.",
    formula="Δθ = −η (sign(β₁ m + (1 − β₁) g) + λ θ);  m ← β₂ m + (1 − β₂) g",
    latex=r"\Delta\theta = -\eta (\operatorname{sign}(\beta_1 m + (1 - \beta_1) g) + \lambda \theta);\quad "
    r"m \leftarrow \beta_2 m + (1 - \beta_2) g",
    caption="moved every parameter by −{rate} × the sign of its average gradient",
    decay_caption=DECAY_CAPTION,
    settings=(learning_rate(1e-4), BETA1, _OF_MEMORY, weight_decay(0.0)),
    operations=11,
    build=lion,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
average = memory["m"] * beta1 + gradient * (1 - beta1)
update = -learning_rate * (np.sign(average) + weight_decay * theta)
memory = {"m": memory["m"] * beta2 + gradient * (1 - beta2)}
""",
        optax="lion(rate, b1={beta1}, b2={beta2}, weight_decay={weight_decay})",
    ),
    rate_multiplies="direction",
)
