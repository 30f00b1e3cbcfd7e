"""Rules that give every parameter a scale of its own, from the squares of its gradients so far."""

from app.descent.adadelta import adadelta
from app.descent.adagrad import adagrad
from app.descent.adam import adam
from app.descent.adamw import adamw
from app.descent.amsgrad import amsgrad
from app.descent.common_settings import BETA1, BETA2, epsilon, learning_rate, weight_decay
from app.descent.nadam import nadam
from app.descent.rmsprop import rmsprop
from app.descent.rule import Rule
from app.setting import Setting

_ADAM = (learning_rate(1e-3), BETA1, BETA2, epsilon(1e-8))
_MOMENTUM_DECAY = Setting("momentum_decay", 4e-3, 0.0, 1.0, "How fast momentum warms up from half of beta1.")

ADAPTIVE_RULES: tuple[Rule, ...] = (
    Rule(
        "adagrad",
        "AdaGrad",
        "Steps less where gradients have been large, judged by the sum of their squares.",
        "s ← s + g²;  Δθ = −η g / (√s + ε)",
        (learning_rate(1e-2), epsilon(1e-10)),
        7,
        adagrad,
    ),
    Rule(
        "adadelta",
        "AdaDelta",
        "Steps by the ratio of recent updates to recent gradients, so it hardly needs a learning rate.",
        "s ← β₂ s + (1 − β₂) g²;  d = √(u + ε) / √(s + ε) · g;  u ← β₂ u + (1 − β₂) d²;  Δθ = −η d",
        (learning_rate(1.0), BETA2._replace(default=0.9), epsilon(1e-6)),
        16,
        adadelta,
    ),
    Rule(
        "rmsprop",
        "RMSProp",
        "Steps less where recent gradients are large, judged by an average of their squares.",
        "s ← β₂ s + (1 − β₂) g²;  Δθ = −η g / (√s + ε)",
        (learning_rate(1e-2), BETA2._replace(default=0.99), epsilon(1e-8)),
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
        (*_ADAM, weight_decay(1e-2)),
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
        "nadam",
        "Nadam",
        "Adam that leans ahead by one more step of its average, as Nesterov momentum does.",
        "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  Δθ = −η ((1 − μ) g + μ′ m)^ / (√v̂ + ε)",
        (learning_rate(2e-3), BETA1, BETA2, epsilon(1e-8), _MOMENTUM_DECAY),
        16,
        nadam,
    ),
)
