"""AMSGrad is Adam that divides by the largest average square so far (Reddi, Kale, Kumar, 2018)."""

from functools import partial

import numpy as np

from app.descent.adam import ADAM_SETTINGS, adam_parts
from app.descent.moments import MOMENTS_CODE, corrected_change, next_moments, no_moments
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.slope import Array, Slope


def amsgrad(
    learning_rate: float = 1e-3, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8
) -> Optimizer:
    """AMSGrad in PyTorch's form: Adam with the running maximum of v, corrected like v, in its place."""

    def init(theta: Array) -> State:
        return no_moments(theta) | {"v_max": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        moments = next_moments(state, slope.gradient, beta1, beta2)
        moments["v_max"] = np.maximum(state["v_max"], moments["v"])
        change = corrected_change(moments, moments["v_max"], learning_rate, beta1, beta2, epsilon)
        return change, moments

    return Optimizer(init, update)


AMSGRAD = Rule(
    name="amsgrad",
    title="AMSGrad",
    noun="AMSGrad",
    summary="Adam that divides by the largest average square so far, so no parameter's scale grows back.",
    formula="m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  s ← max(s, v);  Δθ = −η m̂ / (√ŝ + ε)",
    latex=r"m \leftarrow \beta_1 m + (1 - \beta_1) g;\quad v \leftarrow \beta_2 v + (1 - \beta_2) g^2;\quad "
    r"s \leftarrow \max(s, v);\quad \Delta\theta = -\eta \frac{\hat{m}}{\sqrt{\hat{s}} + \varepsilon}",
    caption="moved every parameter by −{rate} × its average gradient, divided by the root of its largest "
    "average square",
    settings=ADAM_SETTINGS,
    operations=14,
    build=amsgrad,
    cartoon=partial(adam_parts, squares="v_max"),
    code=RuleCode(
        numpy=MOMENTS_CODE
        + """
v_max = np.maximum(memory["v_max"], v)
m_hat = m / (1 - beta1**k)
v_hat = v_max / (1 - beta2**k)
update = -learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
memory = {"count": k, "m": m, "v": v, "v_max": v_max}
""",
        pytorch="Adam(trained, lr=rate, betas=({beta1}, {beta2}), eps={epsilon}, amsgrad=True)",
    ),
    rate_multiplies="direction",
)
