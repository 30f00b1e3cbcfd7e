"""Momentum steps along a velocity, a fading sum of all gradients so far (Polyak, 1964)."""

import numpy as np

from app.descent import stability
from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import VELOCITY, learning_rate
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.slope import Array, Slope


def momentum(learning_rate: float = 1e-3, momentum: float = 0.9) -> Optimizer:
    """Momentum in PyTorch's form (torch.optim.SGD): v ← momentum · v + g, update −learning_rate · v.

    With momentum 1 it is what happens when gradients are never cleared between two steps.
    """

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        velocity = next_velocity(state, slope.gradient, momentum)
        return velocity * -learning_rate, {"velocity": velocity}

    return Optimizer(at_rest, update)


def at_rest(theta: Array) -> State:
    """The state before the first step: no velocity."""
    return {"velocity": np.zeros_like(theta)}


def next_velocity(state: State, gradient: Array, momentum: float) -> Array:
    """`momentum · velocity + gradient`, as a new array."""
    velocity = state["velocity"] * momentum
    velocity += gradient
    return velocity


def _parts(record: StepRecord) -> tuple[Part, ...]:
    kept = -record.settings["momentum"] * record.before["velocity"]
    return (
        Part("kept velocity", "−μ v", kept, record.rate),
        Part("downhill", "−g", record.downhill, record.rate),
    )


MOMENTUM = Rule(
    name="momentum",
    title="Momentum",
    noun="momentum",
    summary="Rolls along a velocity: a fading sum of all gradients so far.",
    formula="v ← μ v + g;  Δθ = −η v",
    latex=r"v \leftarrow \mu v + g;\quad \Delta\theta = -\eta v",
    caption="moved every parameter by −{rate} × its velocity, the fading sum of its gradients",
    settings=(learning_rate(1e-3), VELOCITY),
    operations=4,
    build=momentum,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
velocity = momentum * memory["velocity"] + gradient
update = -learning_rate * velocity
memory = {"velocity": velocity}
""",
        pytorch="SGD(trained, lr=rate, momentum={momentum})",
        optax="sgd(rate, momentum={momentum})",
    ),
    critical=lambda curvature, settings: stability.of_momentum(curvature, settings["momentum"]),
    rolls=True,
)
