"""The cartoon of an update: the arrows it is the sum of, each with a factor for every axis.

Every rule is the same picture: a few arrows, each with a box of factors, one for each axis. An arrow times
its box, axis by axis, is a part of the update, and all parts together are the update.
"""

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord
from app.descent.clipping import clipped_slope
from app.descent.optimizer import State, quietly
from app.descent.plan import Plan, optimizer_of, rate_at
from app.descent.rules import RULES
from app.descent.schedules import without_count
from app.slope import Array, Slope


@quietly
def cartoon_of(plan: Plan, slope: Slope, state: State, theta: Array) -> tuple[Part, ...]:
    """The parts of the update that a plan makes of a slope.

    A schedule changes the learning rate in the boxes, and clipping the slope in the arrows. A rule that a
    reader has written is a single arrow: its parts are not known.
    """
    if plan.clip is not None:
        slope = clipped_slope(slope, plan.clip.name, plan.clip.settings["limit"])
    if plan.schedule is not None:
        plan = plan.with_rate(rate_at(plan, state))
        state = without_count(state)
    update, after = optimizer_of(plan._replace(clip=None, schedule=None)).update(slope, state, theta)
    if plan.own is not None:
        return (Part("your own rule", "Δθ", update, np.ones(1)),)
    return RULES[plan.name].cartoon(StepRecord(plan.settings, slope, theta, state, after))
