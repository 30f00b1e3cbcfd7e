"""The parts of updates that reach equally far along every axis."""

from collections.abc import Mapping

import numpy as np

from app.descent.averages import running_average
from app.descent.cartoons.parts import Drawn, Moment, Part, decay


def _gradient_descent(moment: Moment) -> tuple[Part, ...]:
    return (Part("downhill", "−g", moment.downhill, moment.rate),)


def _sign_descent(moment: Moment) -> tuple[Part, ...]:
    return (Part("sign of downhill", "−sign g", np.sign(moment.downhill), moment.rate),)


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


def _lion(moment: Moment) -> tuple[Part, ...]:
    average = running_average(moment.before["m"], moment.slope.gradient, moment.settings["beta1"])
    return (
        Part("sign of the average", "−sign(β₁ m + (1 − β₁) g)", -np.sign(average), moment.rate),
        decay(moment),
    )


PLAIN_CARTOONS: Mapping[str, Drawn] = {
    "gradient_descent": _gradient_descent,
    "sign_descent": _sign_descent,
    "momentum": _momentum,
    "nesterov": _nesterov,
    "lion": _lion,
}
