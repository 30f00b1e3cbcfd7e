"""Sign descent goes equally far along every axis: only the signs of the slopes count.

It is Rprop (Riedmiller and Braun, 1993) without its changing lengths, and signSGD (Bernstein et al., 2018).
"""

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import learning_rate
from app.descent.optimizer import Optimizer, State, no_memory, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.slope import Array, Slope


def sign_descent(learning_rate: float = 1e-3) -> Optimizer:
    """Sign descent: update −learning_rate · sign(g); where the slope is 0, nothing moves."""

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        return np.sign(slope.gradient) * -learning_rate, {}

    return Optimizer(no_memory, update)


def _parts(record: StepRecord) -> tuple[Part, ...]:
    return (Part("sign of downhill", "−sign g", np.sign(record.downhill), record.rate),)


SIGN_DESCENT = Rule(
    name="sign_descent",
    title="Sign descent",
    noun="sign descent",
    summary="Steps equally far along every axis: only the sign of each slope counts.",
    formula="Δθ = −η sign g",
    latex=r"\Delta\theta = -\eta \operatorname{sign} g",
    caption="moved every parameter by −{rate} × the sign of its gradient",
    settings=(learning_rate(1e-3),),
    operations=3,
    build=sign_descent,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
update = -learning_rate * np.sign(gradient)
memory = {}
""",
        optax="sign_sgd(rate)",
    ),
    rate_multiplies="direction",
)
