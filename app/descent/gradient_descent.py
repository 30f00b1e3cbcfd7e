"""Gradient descent steps straight downhill: the update is −learning_rate · gradient (Cauchy, 1847)."""

from app.descent import stability
from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import learning_rate
from app.descent.optimizer import Optimizer, State, no_memory, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.slope import Array, Slope


def gradient_descent(learning_rate: float = 1e-3) -> Optimizer:
    """Plain gradient descent, torch.optim.SGD without momentum. It remembers nothing."""

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        return slope.gradient * -learning_rate, {}

    return Optimizer(no_memory, update)


def _parts(record: StepRecord) -> tuple[Part, ...]:
    return (Part("downhill", "−g", record.downhill, record.rate),)


GRADIENT_DESCENT = Rule(
    name="gradient_descent",
    title="Gradient descent",
    noun="gradient descent",
    summary="Steps straight downhill, in proportion to the slope.",
    formula="Δθ = −η g",
    latex=r"\Delta\theta = -\eta g",
    caption="moved every parameter by −{rate} × its gradient",
    settings=(learning_rate(1e-3),),
    operations=2,
    build=gradient_descent,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
update = -learning_rate * gradient
memory = {}
""",
        pytorch="SGD(trained, lr=rate)",
        optax="sgd(rate)",
    ),
    critical=lambda curvature, settings: stability.of_gradient_descent(curvature),
)
