"""The settings of a plan, part by part: those of the rule, of its schedule, and of clipping."""

from collections.abc import Iterator, Sequence

from app.descent.clipping import CLIPPINGS
from app.descent.plan import Plan
from app.descent.rules import RULES
from app.descent.schedules import SCHEDULES
from app.setting import Setting
from app.web.lab.sweep import words

_FURTHEST = 1e6


def plan_settings(plan: Plan) -> Iterator[tuple[str, Sequence[Setting]]]:
    """Where each part's settings stand among the fields of an experiment, and the settings."""
    if plan.own is None:
        yield "optimizer", RULES[plan.name].settings
    else:
        constants = plan.own.constants.items()
        yield (
            "optimizer.constants",
            [Setting(name, now, -_FURTHEST, _FURTHEST, words.CONSTANT) for name, now in constants],
        )
    if plan.schedule is not None:
        yield "optimizer.schedule", SCHEDULES[plan.schedule.name].settings
    if plan.clip is not None:
        yield "optimizer.clip", CLIPPINGS[plan.clip.name].settings
