"""How many steps of an experiment to take, and what is changed by hand on the way."""

from pydantic import Field, model_validator

from app.descent.plan import Plan
from app.web.schemas.edits import EditsField, in_order
from app.web.schemas.experiment import Experiment
from app.web.schemas.legs import check_edits_of
from app.web.schemas.limits import MOST_EVERY, MOST_STEPS
from app.web.schemas.optimizer import OptimizerChoice, chosen_optimizer
from app.web.schemas.refuse import check_remembered
from app.web.schemas.state import remembered

LEAN = "Leave theta out of each frame where it is, to the last bit, theta + update of the frame before it."


class TrainRequest(Experiment):
    """An experiment, how many steps of it to take, and what is changed by hand from its step 0 on.

    Edits before step `count` say which rule is in force; those of `count` are made before the first step.
    """

    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps to take.")
    every: int = Field(1, ge=1, le=MOST_EVERY, description="Keep every so many steps; the first one is kept.")
    lean: bool = Field(False, description=LEAN)
    edits: EditsField

    @model_validator(mode="after")
    def edits_are_of_this_run(self) -> "TrainRequest":
        check_edits_of(self, self.edits, range(1, self.count + self.steps))
        return self

    def check_plan(self, location: tuple[str | int, ...], plan: OptimizerChoice) -> None:
        """The same; and what a rule remembers has to come back with the next request."""
        super().check_plan(location, plan)
        check_remembered(location, remembered(chosen_optimizer(plan), self.problem.size), self.problem.size)

    @property
    def plan_of_state(self) -> Plan:
        """The plan that took the last step: one that takes over at `count` has not taken any."""
        plans = [
            edit.optimizer for edit in in_order(self.edits) if edit.count < self.count and edit.optimizer
        ]
        return plans[-1] if plans else self.optimizer
