"""The parts of updates that give every axis a scale of its own."""

from collections.abc import Mapping
from functools import partial

import numpy as np

from app.descent import adadelta, nadam
from app.descent.cartoons.parts import Drawn, Moment, Part, decay


def _divided_by(memory: str) -> Drawn:
    def parts(moment: Moment) -> tuple[Part, ...]:
        box = moment.rate / (np.sqrt(moment.after[memory]) + moment.settings["epsilon"])
        return (Part("downhill", "−g", moment.downhill, box),)

    return parts


def _adadelta(moment: Moment) -> tuple[Part, ...]:
    updates, squares = moment.before["update_average"], moment.after["square_average"]
    box = moment.rate * adadelta.stretches(updates, squares, moment.settings["epsilon"])
    return (Part("downhill", "−g", moment.downhill, box),)


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
    return (*_adam(moment), decay(moment))


def _nadam(moment: Moment) -> tuple[Part, ...]:
    settings, count = moment.settings, np.float64(moment.after["count"])
    product = np.float64(moment.before["momentum_product"])
    shares = nadam.shares_of(count, product, settings["beta1"], settings["momentum_decay"])
    box = moment.rate / (np.sqrt(moment.after["v"] / (1 - settings["beta2"] ** count)) + settings["epsilon"])
    return (
        Part("downhill", "−(1 − μ) g / (1 − Πμ)", moment.downhill * shares.gradient, box),
        Part("average ahead", "−μ′ m / (1 − μ′ Πμ)", -moment.after["m"] * shares.average, box),
    )


ADAPTIVE_CARTOONS: Mapping[str, Drawn] = {
    "adagrad": _divided_by("square_sum"),
    "adadelta": _adadelta,
    "rmsprop": _divided_by("square_average"),
    "adam": _adam,
    "adamw": _adamw,
    "amsgrad": partial(_adam, squares="v_max"),
    "nadam": _nadam,
}
