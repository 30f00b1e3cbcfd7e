"""Makes an optimizer by the name of its rule, for tests."""

from collections.abc import Mapping

from app.descent.optimizer import Optimizer
from app.descent.rules import RULES
from app.setting import choose, complete


def make_optimizer(name: str, settings: Mapping[str, float]) -> Optimizer:
    """The optimizer of that name; settings that are not given take their defaults. Raises SettingError."""
    rule = choose(RULES, name)
    return rule.build(**complete(rule.settings, settings))
