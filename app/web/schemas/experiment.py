"""The experiment: the one object that a request, a preset and a bookmark share."""

from pydantic import Field, model_validator

from app.web.schemas.hessian_size import check_hessian_size
from app.web.schemas.limits import MOST_EVERY, MOST_STEPS
from app.web.schemas.measurement import SlopeRequest
from app.web.schemas.optimizer import OptimizerChoice, chosen_optimizer, needs_hessian
from app.web.schemas.state import Memories, check_state


class Experiment(SlopeRequest):
    """Everything that a run needs: what to minimise, how to measure, how to move, and where it stands."""

    optimizer: OptimizerChoice
    state: Memories | None = None

    @model_validator(mode="after")
    def state_fits(self) -> "Experiment":
        if self.measures_hessian:
            check_hessian_size(("optimizer",), self.problem.size)
        check_state(chosen_optimizer(self.optimizer), self.state, self.problem.size)
        return self

    @property
    def measures_hessian(self) -> bool:
        return needs_hessian(self.optimizer)


class TrainRequest(Experiment):
    """An experiment, and how far to take it."""

    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps to take.")
    every: int = Field(1, ge=1, le=MOST_EVERY, description="Keep every so many steps; the first one is kept.")
