"""The register of all rules of descent: how each is called, what it does, and what may be set."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from app.descent.adagrad import adagrad
from app.descent.adam import adam
from app.descent.adamw import adamw
from app.descent.amsgrad import amsgrad
from app.descent.damped_newton import damped_newton
from app.descent.gradient_descent import gradient_descent
from app.descent.lbfgs import lbfgs
from app.descent.momentum import momentum
from app.descent.nesterov import nesterov
from app.descent.newton import newton
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
    For L-BFGS it is the number with its default history.
    """
    build: Callable[..., Optimizer]
    order: int = 1
    """1: the gradient is enough; 2: the Hessian is needed too"""
    cubed: int = 0
    """Operations beside those for each parameter: this many times the number of parameters, cubed.

    To split a Hessian into its main directions takes about 9 P³ (Golub and Van Loan, 2013, section 8.3).
    """

    def price(self, size: int) -> int:
        """About how many operations one step takes for `size` parameters."""
        return self.operations * size + self.cubed * size**3


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
_DAMPING = Setting("damping", 1e-2, 1e-9, 1e9, "How little the curvature is trusted at the start.")
_FACTOR = Setting("factor", 10.0, 1.1, 1000.0, "By how much one failure or success changes the damping.")
_HISTORY = Setting("history", 10, 1, 20, "From how many of the last steps the curvature is learnt.", True)
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
    Rule(
        "newton",
        "Newton",
        "Steps to where the slope would vanish, were the curvature the same everywhere: perhaps a saddle.",
        "H d = −g;  Δθ = η d",
        (_learning_rate(1.0),),
        8,
        newton,
        order=2,
        cubed=9,
    ),
    Rule(
        "damped_newton",
        "Damped Newton",
        "Newton that always goes downhill, undoes a step that failed, and is more careful after it.",
        "(|H| + λ I) d = −g;  Δθ = η d;  λ ← 10 λ after a failure, λ / 10 after a success",
        (_learning_rate(1.0), _DAMPING, _FACTOR),
        9,
        damped_newton,
        order=2,
        cubed=9,
    ),
    Rule(
        "lbfgs",
        "L-BFGS",
        "Learns the curvature from its last steps, and halves a step that does not go down enough.",
        "Δθ = −η B g,  with B from the last steps s and changes y of the gradient:  B y = s",
        (_learning_rate(1.0), _HISTORY),
        119,
        lbfgs,
    ),
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _ALL}
