"""AdaGrad divides each gradient by the root of the sum of its squares so far (Duchi, Hazan, Singer, 2011)."""

import numpy as np

from app.descent.common_settings import epsilon, learning_rate
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.descent.scaling import divided_by, divided_by_root
from app.script_code import RuleCode
from app.slope import Array, Slope


def adagrad(learning_rate: float = 1e-2, epsilon: float = 1e-10) -> Optimizer:
    """AdaGrad in PyTorch's form: s ← s + g², update −learning_rate · g / (√s + epsilon)."""

    def init(theta: Array) -> State:
        return {"square_sum": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        square_sum = slope.gradient * slope.gradient
        square_sum += state["square_sum"]
        change = divided_by_root(slope.gradient, square_sum, learning_rate, epsilon)
        return change, {"square_sum": square_sum}

    return Optimizer(init, update)


ADAGRAD = Rule(
    name="adagrad",
    title="AdaGrad",
    noun="AdaGrad",
    summary="Steps less where gradients have been large, judged by the sum of their squares.",
    formula="s ← s + g²;  Δθ = −η g / (√s + ε)",
    latex=r"s \leftarrow s + g^2;\quad \Delta\theta = -\eta \frac{g}{\sqrt{s} + \varepsilon}",
    caption="moved every parameter by −{rate} × its gradient, divided by the root of the sum of its squares",
    settings=(learning_rate(1e-2), epsilon(1e-10)),
    operations=7,
    build=adagrad,
    cartoon=divided_by("square_sum"),
    code=RuleCode(
        numpy="""
s = memory["square_sum"] + gradient * gradient
update = -learning_rate * gradient / (np.sqrt(s) + epsilon)
memory = {"square_sum": s}
""",
        pytorch="Adagrad(trained, lr=rate, eps={epsilon})",
    ),
    rate_multiplies="direction",
)
