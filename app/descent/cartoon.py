"""A cartoon of an update: which arrows it is made of, and by how much each axis stretches them.

Every rule is the same picture: a few arrows, each with a box of factors, one for each axis. An arrow times
its box, axis by axis, is a part of the update, and all parts together are the update.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

import numpy as np

from app.descent import damped_newton, newton
from app.descent.curvatures import Curvatures, main_curvatures
from app.descent.lbfgs import first_scale
from app.descent.optimizer import State, quietly
from app.descent.rules import RULES, make_optimizer
from app.setting import complete
from app.slope import Array, Slope


class Part(NamedTuple):
    """An arrow (..., P), and its box: one factor for each axis (..., P), or one for all of them (..., 1)."""

    name: str
    formula: str
    arrow: Array
    box: Array

    @property
    def contribution(self) -> Array:
        """What this part adds to the update (..., P)."""
        return np.asarray(self.arrow * self.box)


class Moment(NamedTuple):
    """What a rule knew when it took a step: its settings, the slope, theta, its state before and after."""

    settings: Mapping[str, float]
    slope: Slope
    theta: Array
    before: State
    after: State

    @property
    def downhill(self) -> Array:
        return np.asarray(-self.slope.gradient)

    @property
    def rate(self) -> Array:
        return np.full((1,), self.settings["learning_rate"])


@quietly
def cartoon(
    name: str, settings: Mapping[str, float], slope: Slope, state: State, theta: Array
) -> tuple[Part, ...]:
    """The parts of the update that the rule of that name makes of a slope. Nothing that is passed in changes.

    Raises SettingError as `make_optimizer` does.
    """
    _, after = make_optimizer(name, settings).update(slope, state, theta)
    chosen = complete(RULES[name].settings, settings)
    return _PARTS[name](Moment(chosen, slope, theta, state, after))


def _gradient_descent(moment: Moment) -> tuple[Part, ...]:
    return (Part("downhill", "−g", moment.downhill, moment.rate),)


def _momentum(moment: Moment) -> tuple[Part, ...]:
    kept = -moment.settings["momentum"] * moment.before["velocity"]
    return (
        Part("kept velocity", "−μ v", kept, moment.rate),
        Part("downhill", "−g", moment.downhill, moment.rate),
    )


def _nesterov(moment: Moment) -> tuple[Part, ...]:
    ahead = -moment.settings["momentum"] * moment.after["velocity"]
    return (
        Part("downhill", "−g", moment.downhill, moment.rate),
        Part("velocity ahead", "−μ v", ahead, moment.rate),
    )


def _divided_by(memory: str) -> Callable[[Moment], tuple[Part, ...]]:
    def parts(moment: Moment) -> tuple[Part, ...]:
        box = moment.rate / (np.sqrt(moment.after[memory]) + moment.settings["epsilon"])
        return (Part("downhill", "−g", moment.downhill, box),)

    return parts


def _adam(moment: Moment, squares: str = "v") -> tuple[Part, ...]:
    beta1, beta2 = moment.settings["beta1"], moment.settings["beta2"]
    # A number, as in the rule itself: powers of arrays may differ in their last bit.
    count = np.float64(moment.after["count"])
    # Without these, the zero start of both averages would count as gradients that were zero.
    shares, largest = 1 - beta1**count, moment.after[squares] / (1 - beta2**count)
    box = moment.rate / (np.sqrt(largest) + moment.settings["epsilon"])
    return (
        Part("kept average", "−β₁ m / (1 − β₁ᵗ)", -beta1 * moment.before["m"] / shares, box),
        Part("downhill", "−(1 − β₁) g / (1 − β₁ᵗ)", (1 - beta1) * moment.downhill / shares, box),
    )


def _adamw(moment: Moment) -> tuple[Part, ...]:
    shrinking = moment.rate * moment.settings["weight_decay"]
    return (*_adam(moment), Part("decay", "−θ", -moment.theta, shrinking))


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


_PARTS: Mapping[str, Callable[[Moment], tuple[Part, ...]]] = {
    "gradient_descent": _gradient_descent,
    "momentum": _momentum,
    "nesterov": _nesterov,
    "adagrad": _divided_by("square_sum"),
    "rmsprop": _divided_by("square_average"),
    "adam": _adam,
    "adamw": _adamw,
    "amsgrad": partial(_adam, squares="v_max"),
    "newton": _newton,
    "damped_newton": _damped_newton,
    "lbfgs": _lbfgs,
}
