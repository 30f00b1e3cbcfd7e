"""Plans that move together: several runs, one a row of theta, whose updates are worked out as one.

Where each parameter goes its own way, runs may differ in their learning rates: these then form a column. So
each run gets the same bits as alone. All other plans are followed by a single run.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from app.descent.clipping import clipped
from app.descent.optimizer import Optimizer
from app.descent.plan import Plan, optimizer_of
from app.descent.rules import RULES

Kind = tuple[Any, ...]


def kind_of(plan: Plan) -> Kind | None:
    """What plans have in common that move together; None where a run has to move alone."""
    if plan.together or plan.own is not None or plan.schedule is not None:
        return None
    settings = {**plan.settings, "learning_rate": None}
    clip = None if plan.clip is None else (plan.clip.name, *sorted(plan.clip.settings.items()))
    return (plan.name, *sorted(settings.items(), key=lambda setting: setting[0]), clip)


def optimizer_together(plans: Sequence[Plan]) -> Optimizer:
    """The optimizer of runs (runs, P) with these plans, all of the same kind."""
    first, rates = plans[0], [plan.settings["learning_rate"] for plan in plans]
    if len(set(rates)) == 1:
        return optimizer_of(first)
    column: Any = np.array(rates)[:, None]
    rule = RULES[first.name].build(**{**first.settings, "learning_rate": column})
    return rule if first.clip is None else clipped(rule, first.clip.name, first.clip.settings["limit"])
