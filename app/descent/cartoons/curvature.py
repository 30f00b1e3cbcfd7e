"""The parts of updates that know or learn how the slope bends."""

from collections.abc import Mapping

import numpy as np

from app.descent import damped_newton, newton
from app.descent.cartoons.parts import Drawn, Moment, Part
from app.descent.curvatures import Curvatures, main_curvatures
from app.descent.lbfgs import first_scale
from app.slope import Array


def _newton(moment: Moment) -> tuple[Part, ...]:
    curvatures = main_curvatures(moment.slope)
    return _main_directions(curvatures, moment.rate * newton.stretches(curvatures))


def _damped_newton(moment: Moment) -> tuple[Part, ...]:
    curvatures = main_curvatures(moment.slope)
    stretches = moment.rate * damped_newton.stretches(curvatures, moment.after["damping"])
    going_on = moment.after["on_trial"][..., None] == 1
    undone = np.where(going_on, 0.0, -moment.before["step"])
    return (
        *_main_directions(curvatures, np.where(going_on, stretches, 0.0)),
        Part("undone step", "−Δθ", undone, np.ones(1)),
    )


def _main_directions(curvatures: Curvatures, stretches: Array) -> tuple[Part, ...]:
    """One part for each main direction: how steep it is there, and how far that takes the step."""
    return tuple(
        Part(
            f"main direction {i + 1}",
            "−(g · q) q",
            -curvatures.slopes[..., i, None] * curvatures.directions[..., i],
            stretches[..., i, None],
        )
        for i in range(stretches.shape[-1])
    )


def _conjugate_gradient(moment: Moment) -> tuple[Part, ...]:
    before, after = moment.before, moment.after
    new_line = after["tries"][..., None] == 1
    length = after["length"][..., None]
    further = length - before["length"][..., None]
    return (
        Part("downhill", "−g", moment.downhill, np.where(new_line, length, 0.0)),
        Part("kept direction", "β d", after["direction"] - moment.downhill, np.where(new_line, length, 0.0)),
        Part("along the line", "Δa d", after["direction"], np.where(new_line, 0.0, further)),
    )


def _lbfgs(moment: Moment) -> tuple[Part, ...]:
    after, rate = moment.after, moment.rate
    going_on = after["tries"][..., None] == 1
    scale = rate * first_scale(moment.slope.gradient, after["steps"], after["bends"])[..., None]
    learnt = after["step"] - moment.downhill * scale
    return (
        Part("downhill", "−g", moment.downhill, np.where(going_on, scale, 0.0)),
        Part("learnt from the last steps", "γ g − B g", np.where(going_on, learnt, 0.0), np.ones(1)),
        Part("half a step back", "−Δθ / 2", np.where(going_on, 0.0, -after["step"]), np.ones(1)),
    )


CURVATURE_CARTOONS: Mapping[str, Drawn] = {
    "newton": _newton,
    "damped_newton": _damped_newton,
    "conjugate_gradient": _conjugate_gradient,
    "lbfgs": _lbfgs,
}
