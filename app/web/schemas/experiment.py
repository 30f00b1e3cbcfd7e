"""The experiment: the one object that a request, a preset and a bookmark share."""

from typing import Annotated

from pydantic import Field, model_validator

from app.derivatives.backpropagation import backpropagation
from app.derivatives.measurement import Source
from app.derivatives.sources import SOURCES
from app.training.specimens import INTERLEAVED, SPECIMENS
from app.web.schemas import words
from app.web.schemas.choice import Choice, OneOf
from app.web.schemas.measurement import SlopeRequest
from app.web.schemas.optimizer import OptimizerChoice, chosen_optimizer, needs_hessian
from app.web.schemas.refuse import check_hessian_size, refused
from app.web.schemas.state import Memories, check_state

_SOURCES_AND_SPECIMENS = {**SOURCES, **SPECIMENS}


class Experiment(SlopeRequest):
    """Everything that a run needs: problem, source, optimizer, and the present point and state."""

    source: Annotated[Choice, OneOf(_SOURCES_AND_SPECIMENS)] = Field(
        description="Where the gradient comes from, or a specimen of what goes wrong when the halves mix."
    )
    optimizer: OptimizerChoice
    state: Memories | None = None

    @model_validator(mode="after")
    def state_fits(self) -> "Experiment":
        self.check_plan(("optimizer",), self.optimizer)
        check_state(chosen_optimizer(self.plan_of_state), self.state, self.problem.size)
        return self

    def check_plan(self, location: tuple[str | int, ...], plan: OptimizerChoice) -> None:
        """Raise a validation error for this field when the plan cannot be followed here."""
        if self.is_interleaved and plan.together:
            raise refused(location, words.RULE_MOVES_ALL_TOGETHER)
        if needs_hessian(plan):
            check_hessian_size(location, self.problem.size)

    @property
    def plan_of_state(self) -> OptimizerChoice:
        """The plan that the state is of: the one that took the last step."""
        return self.optimizer

    @property
    def measures_hessian(self) -> bool:
        return needs_hessian(self.optimizer)

    @property
    def is_interleaved(self) -> bool:
        """Whether parameters are updated during the backward pass."""
        return self.source.name == INTERLEAVED.name

    def source_at(self, count: int) -> Source:
        """The engine's source for one step. The interleaved pass costs what backpropagation does."""
        return backpropagation() if self.is_interleaved else super().source_at(count)
