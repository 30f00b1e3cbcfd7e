"""AdaDelta: the ratio of recent updates to recent gradients, which has the right units (Zeiler, 2012)."""

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import BETA2, epsilon, learning_rate
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.descent.scaling import running_average
from app.script_code import RuleCode
from app.slope import Array, Slope


def adadelta(learning_rate: float = 1.0, beta2: float = 0.9, epsilon: float = 1e-6) -> Optimizer:
    """AdaDelta in PyTorch's form: update −learning_rate · d with d = √(u + epsilon) / √(s + epsilon) · g.

    s ← beta2·s + (1 − beta2)·g² averages squared gradients, and u averages squared d in the same way. PyTorch
    calls beta2 rho; here the decay of averaged squares has one name in every rule.
    """

    def init(theta: Array) -> State:
        return {"square_average": np.zeros_like(theta), "update_average": np.zeros_like(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        squares = running_average(state["square_average"], slope.gradient * slope.gradient, beta2)
        change = stretches(state["update_average"], squares, epsilon)
        change *= slope.gradient
        updates = running_average(state["update_average"], change * change, beta2)
        change *= -learning_rate
        return change, {"square_average": squares, "update_average": updates}

    return Optimizer(init, update)


@quietly
def stretches(updates: Array, squares: Array, epsilon: float) -> Array:
    """How long the update is per unit of slope (..., P): √(updates + epsilon) / √(squares + epsilon)."""
    stretch = np.sqrt(updates + epsilon)
    stretch /= np.sqrt(squares + epsilon)
    return np.asarray(stretch)


def _parts(record: StepRecord) -> tuple[Part, ...]:
    updates, squares = record.before["update_average"], record.after["square_average"]
    box = record.rate * stretches(updates, squares, record.settings["epsilon"])
    return (Part("downhill", "−g", record.downhill, box),)


ADADELTA = Rule(
    name="adadelta",
    title="AdaDelta",
    noun="AdaDelta",
    summary="Steps by the ratio of recent updates to recent gradients, so it hardly needs a learning rate.",
    formula="s ← β₂ s + (1 − β₂) g²;  d = √(u + ε) / √(s + ε) · g;  u ← β₂ u + (1 − β₂) d²;  Δθ = −η d",
    latex=r"s \leftarrow \beta_2 s + (1 - \beta_2) g^2;\quad d = \frac{\sqrt{u + \varepsilon}}{\sqrt{s + "
    r"\varepsilon}} g;\quad u \leftarrow \beta_2 u + (1 - \beta_2) d^2;\quad \Delta\theta = -\eta d",
    caption="moved every parameter by −{rate} × its gradient, scaled by recent updates over recent gradients",
    settings=(learning_rate(1.0), BETA2._replace(default=0.9), epsilon(1e-6)),
    operations=16,
    build=adadelta,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
s = memory["square_average"] * beta2 + gradient * gradient * (1 - beta2)
d = np.sqrt(memory["update_average"] + epsilon) / np.sqrt(s + epsilon) * gradient
u = memory["update_average"] * beta2 + d * d * (1 - beta2)
update = -learning_rate * d
memory = {"square_average": s, "update_average": u}
""",
        pytorch="Adadelta(trained, lr=rate, rho={beta2}, eps={epsilon})",
        optax="adadelta(rate, rho={beta2}, eps={epsilon})",
    ),
    rate_multiplies="step",
)
