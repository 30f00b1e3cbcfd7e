"""The register of all rules of descent: how each is called, what it does, and what may be set."""

from collections.abc import Mapping

from app.descent.adaptive_rules import ADAPTIVE_RULES
from app.descent.curvature_rules import CURVATURE_RULES
from app.descent.optimizer import Optimizer
from app.descent.plain_rules import PLAIN_RULES
from app.descent.rule import Rule
from app.setting import choose, complete

RULES: dict[str, Rule] = {rule.name: rule for rule in (*PLAIN_RULES, *ADAPTIVE_RULES, *CURVATURE_RULES)}


def make_optimizer(name: str, settings: Mapping[str, float]) -> Optimizer:
    """The optimizer of that name; settings that are not given take their defaults.

    Raises SettingError (a ValueError that names the field) for an unknown name, an unknown setting or a
    value out of range.
    """
    rule = choose(RULES, name)
    return rule.build(**complete(rule.settings, settings))
