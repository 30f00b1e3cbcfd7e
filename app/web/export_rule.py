"""A rule in the words and numbers of a script."""

from app.descent.rules import RULES
from app.export.recipe import Part
from app.web.schemas.choice import Choice


def rule_part(choice: Choice) -> Part:
    """The rule that was chosen, and what a reader knows it by."""
    rule = RULES[choice.name]
    return Part(rule.name, choice.settings, rule.title, rule.formula)


def order_of(choice: Choice) -> int:
    """2 for a rule that needs second derivatives, else 1."""
    return RULES[choice.name].order
