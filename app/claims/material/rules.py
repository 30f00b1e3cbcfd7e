"""Rules of descent for the experiments, from their register."""

from app.descent.optimizer import Optimizer
from app.descent.rules import RULES
from app.setting import complete

FIRST_ORDER = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
"""Those that a reader may choose in most experiments."""

TITLES = {name: RULES[name].title for name in FIRST_ORDER}


def rule(name: str, learning_rate: float, **settings: float) -> Optimizer:
    """The rule of that name; settings that are not given take their defaults."""
    entry = RULES[name]
    return entry.build(**complete(entry.settings, {"learning_rate": learning_rate, **settings}))
