"""Plan: all choices for a descent, that is the rule with its settings, a schedule, and clipping."""

from collections.abc import Mapping
from typing import NamedTuple, cast

from app.descent.clipping import CLIPPINGS, clipped
from app.descent.optimizer import Optimizer, State
from app.descent.own_rule import OwnRule, operations_for_each_parameter, own_rule
from app.descent.rules import RULES
from app.descent.schedules import make_factor, rate_now, scheduled
from app.descent.stability import CriticalRates
from app.slope import Array

OWN = "own_rule"
"""The name of a rule that a reader has written."""


class Chosen(NamedTuple):
    """A name, and its settings."""

    name: str
    settings: Mapping[str, float]


class Plan(NamedTuple):
    """name and settings: those of the rule, the learning rate among them. own: what was written, if it was.

    schedule: None leaves the learning rate as it is. clip: its name, and its setting `limit`; None for none.
    """

    name: str
    settings: Mapping[str, float]
    own: OwnRule | None = None
    schedule: Chosen | None = None
    clip: Chosen | None = None

    @property
    def together(self) -> bool:
        """Whether the update of one parameter depends on the gradients of the others too."""
        by_clipping = self.clip is not None and CLIPPINGS[self.clip.name].together
        return by_clipping or (self.own is None and RULES[self.name].together)

    def with_rate(self, learning_rate: float) -> "Plan":
        """The same with another learning rate."""
        return self._replace(settings={**self.settings, "learning_rate": learning_rate})

    def critical_rates(self, curvature: float) -> CriticalRates | None:
        """The rates at which it would oscillate and diverge if the curvature were the same everywhere.

        None for rules without such a limit, for a learning rate that changes, for clipped gradients, and
        where the curvature is not positive.
        """
        known = None if self.own is not None else RULES[self.name].critical
        is_fixed = self.schedule is None and self.clip is None
        return known(curvature, self.settings) if known and is_fixed and curvature > 0 else None

    def price(self, size: int) -> int:
        """About how many operations one step takes for `size` parameters, the move included."""
        clipping = 0 if self.clip is None else CLIPPINGS[self.clip.name].operations * size
        if self.own is not None:
            return clipping + operations_for_each_parameter(self.own) * size
        return clipping + RULES[self.name].price(size, self.settings)


def optimizer_of(plan: Plan) -> Optimizer:
    """The optimizer of a plan. Clipping comes first, then the rule, with the learning rate of its schedule.

    Its settings are those that `complete` has checked. Raises SettingError as `make_factor` does.
    """
    if plan.schedule is None:
        rule = _rule(plan, plan.settings["learning_rate"])
    else:
        factor = make_factor(plan.schedule.name, plan.schedule.settings)
        rule = scheduled(lambda rate: _rule(plan, rate), plan.settings["learning_rate"], factor)
    return rule if plan.clip is None else clipped(rule, plan.clip.name, plan.clip.settings["limit"])


def optimizer_of_runs(plan: Plan, rates: Array) -> Optimizer:
    """The optimizer of several runs at once, each with its own learning rate, of rates (runs,)."""
    # With an axis for the parameters a number a run does, in every rule, what one number does for all.
    return optimizer_of(plan.with_rate(cast(float, rates[:, None])))


def rate_at(plan: Plan, state: State) -> float:
    """The learning rate of the step that this state leads to."""
    rate = plan.settings["learning_rate"]
    if plan.schedule is None:
        return rate
    return rate_now(rate, make_factor(plan.schedule.name, plan.schedule.settings), state)


def _rule(plan: Plan, learning_rate: float) -> Optimizer:
    if plan.own is not None:
        return own_rule(plan.own, learning_rate)
    # Only the rate has changed since the settings were checked, and a schedule may take it out of its range.
    return RULES[plan.name].build(**{**plan.settings, "learning_rate": learning_rate})
