"""Newton's method steps to where the slope would vanish if the curvature were the same everywhere."""

import numpy as np

from app.descent import stability
from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import learning_rate
from app.descent.curvatures import Curvatures, main_curvatures, main_directions, put_together
from app.descent.optimizer import Optimizer, State, no_memory, quietly
from app.descent.rule import Rule
from app.descent.spectrum import flat
from app.script_code import RuleCode
from app.slope import Array, Slope


def newton(learning_rate: float = 1.0) -> Optimizer:
    """Newton's method: solve H d = −g, update learning_rate · d (Nocedal and Wright, 2006, section 3.3).

    It heads for the nearest point without slope, be it a minimum, a saddle or a maximum: where a
    curvature is negative, the step goes uphill along it. This is the plain method, and nothing here
    corrects it; `damped_newton` does.

    Where a curvature is zero, up to rounding, there is no such point, and the step takes no part in that
    direction: d is the shortest of the vectors that solve H d = −g as well as possible.
    """

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        curvatures = main_curvatures(slope)
        return learning_rate * put_together(curvatures, -curvatures.slopes * stretches(curvatures)), {}

    return Optimizer(no_memory, update, order=2)


@quietly
def stretches(curvatures: Curvatures) -> Array:
    """How long the step is per unit of slope in each main direction (..., P): one over the curvature.

    It is 0 where the curvature is 0, up to rounding of the largest one.
    """
    return np.where(flat(curvatures.along), 0.0, 1 / curvatures.along)


def _parts(record: StepRecord) -> tuple[Part, ...]:
    curvatures = main_curvatures(record.slope)
    return main_directions(curvatures, record.rate * stretches(curvatures))


NEWTON = Rule(
    name="newton",
    title="Newton",
    noun="Newton",
    summary="Steps to where the slope would vanish, were the curvature the same everywhere: "
    "perhaps a saddle.",
    formula="H d = −g;  Δθ = η d",
    latex=r"H d = -g;\quad \Delta\theta = \eta d",
    caption="moved all parameters {rate} × the way to where slope and curvature see no slope",
    settings=(learning_rate(1.0),),
    operations=8,
    build=newton,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
curvatures, directions = np.linalg.eigh(hessian)
slopes = gradient @ directions
# Where a curvature is zero, up to rounding, the step takes no part in that direction.
flat = np.abs(curvatures) <= np.abs(curvatures).max() * len(theta) * np.finfo(float).eps
update = learning_rate * directions @ (-slopes * np.where(flat, 0.0, 1 / curvatures))
memory = {}
"""
    ),
    order=2,
    cubed=9,
    together=True,
    critical=lambda curvature, settings: stability.of_newton(),
    rate_multiplies="step",
)
