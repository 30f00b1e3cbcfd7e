"""The parts of a script's recipe that come from the optimizer: rule, schedule and clipping."""

from app.descent.clipping import CLIPPINGS
from app.descent.plan import OWN, Plan
from app.descent.rules import RULES
from app.descent.schedules import SCHEDULES
from app.export.recipe import Change, OwnFormulas, Part
from app.script_code import ClippingCode, RuleCode
from app.training.edits import Edits
from app.training.step import Point

RULES_OF_PYTORCH = tuple(rule.name for rule in RULES.values() if rule.code.pytorch is not None)


def rule_part(plan: Plan) -> Part[RuleCode | None]:
    """The rule that was chosen, what a reader knows it by, and its code; a rule of one's own has none."""
    if plan.own is not None:
        return Part(OWN, plan.settings, None, "Your own rule", "Δθ as you wrote it")
    rule = RULES[plan.name]
    return Part(rule.name, plan.settings, rule.code, rule.title, rule.formula)


def own_formulas(plan: Plan) -> OwnFormulas | None:
    """What was written, if it was."""
    if plan.own is None:
        return None
    return OwnFormulas(plan.own.formula, tuple(plan.own.memories), plan.own.constants)


def schedule_part(plan: Plan) -> Part[str] | None:
    """How the learning rate changes, if it does."""
    if plan.schedule is None:
        return None
    schedule = SCHEDULES[plan.schedule.name]
    return Part(schedule.name, plan.schedule.settings, schedule.code, schedule.title)


def clip_part(plan: Plan) -> Part[ClippingCode] | None:
    """How gradients are clipped, if they are."""
    if plan.clip is None:
        return None
    return Part(plan.clip.name, plan.clip.settings, CLIPPINGS[plan.clip.name].code)


def changes_of(edits: Edits, start: Point) -> dict[int, Change]:
    """The plans that take over on the way, by the step before which they do. start: where the run starts."""
    changes: dict[int, Change] = {}
    since = start.count
    for count, (_, takeover) in edits.items():
        if takeover is None:
            continue
        since = since if takeover.keeps_schedule else count
        plan = takeover.after
        changes[count] = Change(
            rule_part(plan),
            own_formulas(plan),
            schedule_part(plan),
            clip_part(plan),
            takeover.begun_anew(start.theta),
            takeover.keeps_memory(start.theta.size),
            since,
        )
    return changes
