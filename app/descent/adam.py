"""Adam steps along the average gradient, divided by the root of the average square (Kingma and Ba, 2014)."""

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import BETA1, BETA2, epsilon, learning_rate
from app.descent.moments import MOMENTS_CODE, corrected_change, next_moments, no_moments
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.slope import Array, Slope


def adam(
    learning_rate: float = 1e-3, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8
) -> Optimizer:
    """Adam in PyTorch's form: update −learning_rate · m̂ / (√v̂ + epsilon). Both betas are below 1."""

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        moments = next_moments(state, slope.gradient, beta1, beta2)
        change = corrected_change(moments, moments["v"], learning_rate, beta1, beta2, epsilon)
        return change, moments

    return Optimizer(no_moments, update)


def adam_parts(record: StepRecord, squares: str = "v") -> tuple[Part, ...]:
    """What the update is made of; AdamW and AMSGrad use this too."""
    beta1, beta2 = record.settings["beta1"], record.settings["beta2"]
    # A number, as in the rule itself: powers of arrays may differ in their last bit.
    count = np.float64(record.after["count"])
    # Without these, the zero start of both averages would count as gradients that were zero.
    shares, largest = 1 - beta1**count, record.after[squares] / (1 - beta2**count)
    box = record.rate / (np.sqrt(largest) + record.settings["epsilon"])
    return (
        Part("kept average", "−β₁ m / (1 − β₁ᵗ)", -beta1 * record.before["m"] / shares, box),
        Part("downhill", "−(1 − β₁) g / (1 − β₁ᵗ)", (1 - beta1) * record.downhill / shares, box),
    )


ADAM_SETTINGS = (learning_rate(1e-3), BETA1, BETA2, epsilon(1e-8))

# Adam in three parts, because AdamW and AMSGrad add something between them.
UPDATE_CODE = """
m_hat = m / (1 - beta1**k)
v_hat = v / (1 - beta2**k)
update = -learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
"""
MEMORY_CODE = """
memory = {"count": k, "m": m, "v": v}
"""


ADAM = Rule(
    name="adam",
    title="Adam",
    noun="Adam",
    summary="Steps along the average gradient, divided by the root of the average square.",
    formula="m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  Δθ = −η m̂ / (√v̂ + ε)",
    latex=r"m \leftarrow \beta_1 m + (1 - \beta_1) g;\quad v \leftarrow \beta_2 v + (1 - \beta_2) g^2;\quad "
    r"\Delta\theta = -\eta \frac{\hat{m}}{\sqrt{\hat{v}} + \varepsilon}",
    caption="moved every parameter by −{rate} × its average gradient, divided by the root of its average "
    "square",
    settings=ADAM_SETTINGS,
    operations=13,
    build=adam,
    cartoon=adam_parts,
    code=RuleCode(
        numpy=MOMENTS_CODE + UPDATE_CODE + MEMORY_CODE,
        pytorch="Adam(trained, lr=rate, betas=({beta1}, {beta2}), eps={epsilon})",
        optax="adam(rate, b1={beta1}, b2={beta2}, eps={epsilon})",
    ),
    rate_multiplies="direction",
)
