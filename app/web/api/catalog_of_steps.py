"""The part of the catalog about steps: rules, schedules, clipping, and what one's own rule may be made of."""

from typing import Any

import numpy as np

from app.descent.clipping import CLIPPINGS
from app.descent.common_settings import learning_rate
from app.descent.own_rule import GIVEN
from app.descent.own_rule_reader import MOST_CONSTANTS, MOST_MEMORIES
from app.descent.plan import OWN
from app.descent.rule import Rule
from app.descent.rules import RULES
from app.descent.schedules import SCHEDULES
from app.expressions.language import CONSTANTS, FUNCTIONS
from app.expressions.tokens import MOST_CHARACTERS
from app.web.service.register_entries import register_entries

# Each can be sent as it is, with the name of the rule and a learning rate.
_EXAMPLES: list[dict[str, Any]] = [
    {"title": "Gradient descent", "formula": "-lr*g", "memory": [], "constants": {}},
    {"title": "Momentum", "formula": "-lr*v", "memory": ["v = mu*v + g"], "constants": {"mu": 0.9}},
    {
        "title": "Adam",
        "formula": "-lr*(m/(1 - beta1^t))/(sqrt(v/(1 - beta2^t)) + eps)",
        "memory": ["m = beta1*m + (1 - beta1)*g", "v = beta2*v + (1 - beta2)*g^2"],
        "constants": {"beta1": 0.9, "beta2": 0.999, "eps": 1e-8},
    },
]

_OWN_RULE: dict[str, Any] = {
    "name": OWN,
    "title": "Your own rule",
    "noun": "Your own rule",
    "summary": "The update is a formula that you write, and so is what it remembers from step to step.",
    "formula": "Δθ = f(g, θ, η, t, memories)",
    "latex": r"\Delta\theta = f(g, \theta, \eta, t, \text{memories})",
    "caption": "moved every parameter",
    "settings": [learning_rate(1e-3)._asdict()],
    "names": [{"name": name, "summary": summary} for name, summary in GIVEN.items()],
    "functions": [*FUNCTIONS],
    "constants": [*CONSTANTS],
    "examples": _EXAMPLES,
    "limits": {"characters": MOST_CHARACTERS, "memories": MOST_MEMORIES, "constants": MOST_CONSTANTS},
}


def _remembers(rule: Rule) -> bool:
    """Whether it keeps anything from one step to the next."""
    return bool(rule.build().init(np.zeros(1)))


STEPS: dict[str, Any] = {
    "optimizers": [
        {**entry, "remembers": _remembers(rule)}
        for entry, rule in zip(register_entries(RULES.values()), RULES.values(), strict=True)
    ],
    "own_rule": _OWN_RULE,
    "schedules": register_entries(SCHEDULES.values()),
    "clippings": register_entries(CLIPPINGS.values()),
}
