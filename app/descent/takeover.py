"""A takeover: another plan goes on with a descent, and with what the plan before remembers if it can."""

from typing import NamedTuple

import numpy as np

from app.descent.optimizer import Optimizer, State
from app.descent.plan import Plan, optimizer_of
from app.descent.schedules import COUNT, without_count
from app.slope import Array


class Takeover(NamedTuple):
    """The plan that a descent has followed, and the one that it follows from here on."""

    before: Plan
    after: Plan

    @property
    def optimizer(self) -> Optimizer:
        """What takes the steps from here on."""
        return optimizer_of(self.after)

    @property
    def keeps_schedule(self) -> bool:
        """Whether the schedule goes on counting: it is the very same. Another one begins at its start."""
        return self.after.schedule is not None and self.after.schedule == self.before.schedule

    def keeps_memory(self, size: int) -> bool:
        """Whether the rule goes on with what it remembers of `size` parameters: it is the same rule.

        Its settings may differ, but for one that says how much it remembers. Formulas are another rule
        when they are written otherwise; their constants are settings.
        """
        return _rule(self.before) == _rule(self.after) and _shapes(self.before, size) == _shapes(
            self.after, size
        )

    def begun_anew(self, theta: Array) -> State:
        """The part of the state that begins anew, with its first values."""
        fresh = self.optimizer.init(theta)
        memory = {} if self.keeps_memory(theta.shape[-1]) else without_count(fresh)
        counted = {COUNT: fresh[COUNT]} if COUNT in fresh and not self.keeps_schedule else {}
        return counted | memory

    def state_after(self, state: State, theta: Array) -> State:
        """What is remembered from here on, at theta (..., P)."""
        return {name: (state | self.begun_anew(theta))[name] for name in self.optimizer.init(theta)}


def _rule(plan: Plan) -> object:
    return plan.name if plan.own is None else (plan.own.formula, plan.own.memories)


def _shapes(plan: Plan, size: int) -> dict[str, tuple[int, ...]]:
    state = optimizer_of(plan).init(np.zeros(size))
    return {name: values.shape for name, values in without_count(state).items()}
