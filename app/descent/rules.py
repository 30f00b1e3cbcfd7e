"""The register of all rules of descent: how each is called, what it does, and what may be set."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from app.descent.adagrad import adagrad
from app.descent.adam import adam
from app.descent.adamw import adamw
from app.descent.amsgrad import amsgrad
from app.descent.gradient_descent import gradient_descent
from app.descent.momentum import momentum
from app.descent.nesterov import nesterov
from app.descent.optimizer import Optimizer
from app.descent.rmsprop import rmsprop
from app.setting import Setting, choose, complete


class Rule(NamedTuple):
    """One rule of descent as a visitor meets it, and how to build it."""

    name: str
    title: str
    summary: str
    formula: str
    settings: tuple[Setting, ...]
    operations: int
    """Multiplications, additions, comparisons, divisions and roots per parameter and step, the move included.

    The few numbers that are worked out once per step, whatever the number of parameters, are not counted.
    """
    build: Callable[..., Optimizer]


def make_optimizer(name: str, settings: Mapping[str, float]) -> Optimizer:
    """The optimizer of that name; settings that are not given take their defaults.

    Raises SettingError (a ValueError that names the field) for an unknown name, an unknown setting or a
    value out of range.
    """
    rule = choose(RULES, name)
    return rule.build(**complete(rule.settings, settings))


def _learning_rate(default: float) -> Setting:
    return Setting("learning_rate", default, 0.0, 1000.0, "How far one step goes. At 0 nothing moves.")


def _epsilon(default: float) -> Setting:
    return Setting("epsilon", default, 0.0, 1.0, "Keeps the division from failing where the squares are 0.")


_MOMENTUM = Setting("momentum", 0.9, 0.0, 1.0, "The share of its velocity that one step hands to the next.")
# A beta of 1 would keep nothing but the zero start.
_BETA1 = Setting("beta1", 0.9, 0.0, 0.999999, "The share of the average gradient that one step keeps.")
_BETA2 = Setting("beta2", 0.999, 0.0, 0.999999, "The share of the average square that one step keeps.")
_WEIGHT_DECAY = Setting("weight_decay", 1e-2, 0.0, 10.0, "How strongly each step shrinks every parameter.")
_ADAM = (_learning_rate(1e-3), _BETA1, _BETA2, _epsilon(1e-8))

_ALL = (
    Rule(
        "gradient_descent",
        "Gradient descent",
        "Steps straight downhill, in proportion to the slope.",
        "Δθ = −η g",
        (_learning_rate(1e-3),),
        2,
        gradient_descent,
    ),
    Rule(
        "momentum",
        "Momentum",
        "Rolls along a velocity: a fading sum of all gradients so far.",
        "v ← μ v + g;  Δθ = −η v",
        (_learning_rate(1e-3), _MOMENTUM),
        4,
        momentum,
    ),
    Rule(
        "nesterov",
        "Nesterov momentum",
        "Rolls along a velocity and leans ahead by one more step of it.",
        "v ← μ v + g;  Δθ = −η (g + μ v)",
        (_learning_rate(1e-3), _MOMENTUM),
        6,
        nesterov,
    ),
    Rule(
        "adagrad",
        "AdaGrad",
        "Steps less where gradients have been large, judged by the sum of their squares.",
        "s ← s + g²;  Δθ = −η g / (√s + ε)",
        (_learning_rate(1e-2), _epsilon(1e-10)),
        7,
        adagrad,
    ),
    Rule(
        "rmsprop",
        "RMSProp",
        "Steps less where recent gradients are large, judged by an average of their squares.",
        "s ← β₂ s + (1 − β₂) g²;  Δθ = −η g / (√s + ε)",
        (_learning_rate(1e-2), _BETA2._replace(default=0.99), _epsilon(1e-8)),
        9,
        rmsprop,
    ),
    Rule(
        "adam",
        "Adam",
        "Steps along the average gradient, divided by the root of the average square.",
        "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  Δθ = −η m̂ / (√v̂ + ε)",
        _ADAM,
        13,
        adam,
    ),
    Rule(
        "adamw",
        "AdamW",
        "Adam, and beside it every parameter shrinks a little.",
        "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  Δθ = −η m̂ / (√v̂ + ε) − η λ θ",
        (*_ADAM, _WEIGHT_DECAY),
        15,
        adamw,
    ),
    Rule(
        "amsgrad",
        "AMSGrad",
        "Adam that divides by the largest average square so far, so no parameter's scale grows back.",
        "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  s ← max(s, v);  Δθ = −η m̂ / (√ŝ + ε)",
        _ADAM,
        14,
        amsgrad,
    ),
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _ALL}
