"""A made-up optimizer: steps downhill, but never farther along an axis than the learning rate."""

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import learning_rate
from app.descent.optimizer import Optimizer, State, no_memory, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.slope import Array, Slope


def softened_descent(learning_rate: float = 0.1) -> Optimizer:
    """Update −learning_rate · g / (1 + |g|)."""

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        return slope.gradient * -learning_rate / (1 + np.abs(slope.gradient)), {}

    return Optimizer(no_memory, update)


def _parts(record: StepRecord) -> tuple[Part, ...]:
    return (Part("downhill", "−g", record.downhill, record.rate / (1 + np.abs(record.downhill))),)


SOFTENED_DESCENT = Rule(
    name="softened_descent",
    title="Softened descent",
    noun="softened descent",
    summary="Steps downhill, but never farther along an axis than the learning rate.",
    formula="Δθ = −η g / (1 + |g|)",
    latex=r"\Delta\theta = -\eta \frac{g}{1 + |g|}",
    caption="moved every parameter by −{rate} × its softened gradient",
    settings=(learning_rate(0.1),),
    operations=5,
    build=softened_descent,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
update = -learning_rate * gradient / (1 + np.abs(gradient))
memory = {}
"""
    ),
)
