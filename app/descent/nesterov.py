"""Nesterov momentum steps as if the velocity had already been carried one step further (Nesterov, 1983)."""

from collections.abc import Mapping

from app.descent import stability
from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import VELOCITY, learning_rate
from app.descent.momentum import at_rest, next_velocity
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.slope import Array, Slope


def nesterov(learning_rate: float = 1e-3, momentum: float = 0.9) -> Optimizer:
    """Nesterov momentum in PyTorch's form: v ← momentum · v + g, update −learning_rate · (g + momentum · v).

    The gradient is taken at theta itself, not ahead of it (Sutskever et al., 2013, section 2, rewritten
    for the point ahead), so measuring a slope needs no optimizer.
    """

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        velocity = next_velocity(state, slope.gradient, momentum)
        change = velocity * momentum
        change += slope.gradient
        change *= -learning_rate
        return change, {"velocity": velocity}

    return Optimizer(at_rest, update)


def _parts(record: StepRecord) -> tuple[Part, ...]:
    ahead = -record.settings["momentum"] * record.after["velocity"]
    return (
        Part("downhill", "−g", record.downhill, record.rate),
        Part("velocity ahead", "−μ v", ahead, record.rate),
    )


def _in_pytorch(settings: Mapping[str, str]) -> str:
    # PyTorch refuses this form without momentum, where it is plain gradient descent.
    form = ", nesterov=True" if float(settings["momentum"]) else ""
    return f"SGD(trained, lr=rate, momentum={settings['momentum']}{form})"


NESTEROV = Rule(
    name="nesterov",
    title="Nesterov momentum",
    noun="Nesterov momentum",
    summary="Rolls along a velocity and leans ahead by one more step of it.",
    formula="v ← μ v + g;  Δθ = −η (g + μ v)",
    latex=r"v \leftarrow \mu v + g;\quad \Delta\theta = -\eta (g + \mu v)",
    caption="moved every parameter by −{rate} × its gradient and its velocity, {momentum} of it",
    settings=(learning_rate(1e-3), VELOCITY),
    operations=6,
    build=nesterov,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
velocity = momentum * memory["velocity"] + gradient
update = -learning_rate * (gradient + momentum * velocity)
memory = {"velocity": velocity}
""",
        pytorch=_in_pytorch,
        optax="sgd(rate, momentum={momentum}, nesterov=True)",
    ),
    critical=lambda curvature, settings: stability.of_nesterov(curvature, settings["momentum"]),
    rolls=True,
)
