"""Rules with the same reach along every axis: along the slope, its sign, or an average of it."""

from app.descent.common_settings import BETA1, BETA2, MOMENTUM, learning_rate, weight_decay
from app.descent.gradient_descent import gradient_descent
from app.descent.lion import lion
from app.descent.momentum import momentum
from app.descent.nesterov import nesterov
from app.descent.rule import Rule
from app.descent.sign_descent import sign_descent

_OF_MEMORY = BETA2._replace(default=0.99, summary="The share of the average gradient that the memory keeps.")

PLAIN_RULES: tuple[Rule, ...] = (
    Rule(
        "gradient_descent",
        "Gradient descent",
        "Steps straight downhill, in proportion to the slope.",
        "Δθ = −η g",
        (learning_rate(1e-3),),
        2,
        gradient_descent,
    ),
    Rule(
        "sign_descent",
        "Sign descent",
        "Steps equally far along every axis: only the sign of each slope counts.",
        "Δθ = −η sign g",
        (learning_rate(1e-3),),
        3,
        sign_descent,
    ),
    Rule(
        "momentum",
        "Momentum",
        "Rolls along a velocity: a fading sum of all gradients so far.",
        "v ← μ v + g;  Δθ = −η v",
        (learning_rate(1e-3), MOMENTUM),
        4,
        momentum,
    ),
    Rule(
        "nesterov",
        "Nesterov momentum",
        "Rolls along a velocity and leans ahead by one more step of it.",
        "v ← μ v + g;  Δθ = −η (g + μ v)",
        (learning_rate(1e-3), MOMENTUM),
        6,
        nesterov,
    ),
    Rule(
        "lion",
        "Lion",
        "Steps equally far along every axis, by the sign of an average gradient.",
        "Δθ = −η (sign(β₁ m + (1 − β₁) g) + λ θ);  m ← β₂ m + (1 − β₂) g",
        (learning_rate(1e-4), BETA1, _OF_MEMORY, weight_decay(0.0)),
        11,
        lion,
    ),
)
