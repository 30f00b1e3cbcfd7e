"""RMSProp divides each gradient by the root of the average of recent squares (Hinton, lecture 6e, 2012)."""

import numpy as np

from app.descent.common_settings import BETA2, epsilon, learning_rate
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.descent.scaling import divided_by, divided_by_root, running_average
from app.script_code import RuleCode
from app.slope import Array, Slope


def rmsprop(learning_rate: float = 1e-2, beta2: float = 0.99, epsilon: float = 1e-8) -> Optimizer:
    """RMSProp in PyTorch's form: s ← beta2·s + (1 − beta2)·g², update −learning_rate · g / (√s + epsilon).

    PyTorch calls beta2 alpha; here the decay of averaged squares has one name in every rule.
    """

    def init(theta: Array) -> State:
        return {"square_average": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        squares = running_average(state["square_average"], slope.gradient * slope.gradient, beta2)
        change = divided_by_root(slope.gradient, squares, learning_rate, epsilon)
        return change, {"square_average": squares}

    return Optimizer(init, update)


RMSPROP = Rule(
    name="rmsprop",
    title="RMSProp",
    noun="RMSProp",
    summary="Steps less where recent gradients are large, judged by an average of their squares.",
    formula="s ← β₂ s + (1 − β₂) g²;  Δθ = −η g / (√s + ε)",
    latex=r"s \leftarrow \beta_2 s + (1 - \beta_2) g^2;\quad \Delta\theta = -\eta \frac{g}{\sqrt{s} + "
    r"\varepsilon}",
    caption="moved every parameter by −{rate} × its gradient, divided by the root of its average square",
    settings=(learning_rate(1e-2), BETA2._replace(default=0.99), epsilon(1e-8)),
    operations=9,
    build=rmsprop,
    cartoon=divided_by("square_average"),
    code=RuleCode(
        numpy="""
s = memory["square_average"] * beta2 + gradient * gradient * (1 - beta2)
update = -learning_rate * gradient / (np.sqrt(s) + epsilon)
memory = {"square_average": s}
""",
        pytorch="RMSprop(trained, lr=rate, alpha={beta2}, eps={epsilon})",
        optax="rmsprop(rate, decay={beta2}, eps={epsilon}, eps_in_sqrt=False)",
    ),
    rate_multiplies="direction",
)
