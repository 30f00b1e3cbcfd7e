"""A rule in the words and numbers of a script: by name or written out, with its schedule and clipping."""

from app.descent.plan import OWN, Plan
from app.descent.rules import RULES
from app.descent.schedules import SCHEDULES
from app.export.recipe import OwnFormulas, Part


def rule_part(plan: Plan) -> Part:
    """The rule that was chosen, and what a reader knows it by."""
    if plan.own is not None:
        return Part(OWN, plan.settings, "Your own rule", "Δθ as you wrote it")
    rule = RULES[plan.name]
    return Part(rule.name, plan.settings, rule.title, rule.formula)


def own_formulas(plan: Plan) -> OwnFormulas | None:
    """What was written, if it was."""
    if plan.own is None:
        return None
    return OwnFormulas(plan.own.formula, tuple(plan.own.memories), plan.own.constants)


def schedule_part(plan: Plan) -> Part | None:
    """How the learning rate changes, if it does."""
    chosen = plan.schedule
    return None if chosen is None else Part(chosen.name, chosen.settings, SCHEDULES[chosen.name].title)


def clip_part(plan: Plan) -> Part | None:
    """How gradients are clipped, if they are."""
    return None if plan.clip is None else Part(plan.clip.name, plan.clip.settings)
