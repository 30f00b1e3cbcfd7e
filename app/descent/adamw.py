"""AdamW is Adam, and beside it every parameter shrinks a little (Loshchilov and Hutter, 2017)."""

from app.descent.adam import ADAM_SETTINGS, MEMORY_CODE, UPDATE_CODE, adam, adam_parts
from app.descent.cartoon_parts import Part, StepRecord, decay
from app.descent.common_settings import DECAY_CAPTION, weight_decay
from app.descent.moments import MOMENTS_CODE
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.slope import Array, Slope


def adamw(
    learning_rate: float = 1e-3,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    weight_decay: float = 1e-2,
) -> Optimizer:
    """AdamW in PyTorch's form: Adam's update − learning_rate · weight_decay · theta.

    The decay never enters the gradient, so it is not divided by the root of the squares.
    """
    without_decay = adam(learning_rate, beta1, beta2, epsilon)
    shrink = learning_rate * weight_decay

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        change, state = without_decay.update(slope, state, theta)
        change -= theta * shrink
        return change, state

    return Optimizer(without_decay.init, update)


def _parts(record: StepRecord) -> tuple[Part, ...]:
    return (*adam_parts(record), decay(record))


ADAMW = Rule(
    name="adamw",
    title="AdamW",
    noun="AdamW",
    summary="Adam, and beside it every parameter shrinks a little.",
    formula="m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  Δθ = −η m̂ / (√v̂ + ε) − η λ θ",
    latex=r"m \leftarrow \beta_1 m + (1 - \beta_1) g;\quad v \leftarrow \beta_2 v + (1 - \beta_2) g^2;\quad "
    r"\Delta\theta = -\eta \frac{\hat{m}}{\sqrt{\hat{v}} + \varepsilon} - \eta \lambda \theta",
    caption="moved every parameter by −{rate} × its average gradient, divided by the root of its average "
    "square",
    decay_caption=DECAY_CAPTION,
    settings=(*ADAM_SETTINGS, weight_decay(1e-2)),
    operations=15,
    build=adamw,
    cartoon=_parts,
    code=RuleCode(
        numpy=MOMENTS_CODE
        + UPDATE_CODE
        + """
update = update - learning_rate * weight_decay * theta
"""
        + MEMORY_CODE,
        pytorch="AdamW(trained, lr=rate, betas=({beta1}, {beta2}), eps={epsilon}, "
        "weight_decay={weight_decay})",
        optax="adamw(rate, b1={beta1}, b2={beta2}, eps={epsilon}, weight_decay={weight_decay})",
    ),
    rate_multiplies="direction",
)
