"""Several rules with one frozen slope: no problem takes part."""

from functools import cached_property
from typing import Annotated

from pydantic import Field, ValidationError, model_validator

from app.web.lab import words
from app.web.schemas.limits import MOST_COMPARED
from app.web.schemas.optimizer import OptimizerChoice, SlopeFields, SteppedFrom, UpdateRequest
from app.web.schemas.refuse import refused
from app.web.schemas.state import Memories
from app.web.schemas.strict import ListOf, Strict
from app.web.schemas.words import Reason

_IN_LISTS = {"optimizer": "optimizers", "state": "states"}


class CompareOptimizersRequest(Strict):
    """One slope at one point, and several rules that could take a step there."""

    slope: SlopeFields
    theta: SteppedFrom
    optimizers: Annotated[ListOf[OptimizerChoice], Field(min_length=1, max_length=MOST_COMPARED)]
    states: ListOf[Memories | None] | None = Field(
        None, max_length=MOST_COMPARED, description="What each rule remembers. Null: nothing yet."
    )

    @model_validator(mode="after")
    def each_could_be_sent_alone(self) -> "CompareOptimizersRequest":
        if self.states is not None and len(self.states) != len(self.optimizers):
            states, rules = len(self.states), len(self.optimizers)
            raise refused(("states",), words.WRONG_STATES, states=states, rules=rules)
        for position, request in enumerate(self.requests):
            try:
                request.check()
            except ValidationError as error:
                raise _in_list(error, position) from None
        return self

    @cached_property
    def requests(self) -> list[UpdateRequest]:
        """The same questions, one by one."""
        states = self.states or [None] * len(self.optimizers)
        return [
            UpdateRequest.model_construct(
                optimizer=optimizer, slope=self.slope, state=state, theta=self.theta
            )
            for optimizer, state in zip(self.optimizers, states, strict=True)
        ]


def _in_list(error: ValidationError, position: int) -> ValidationError:
    """The error of one request, with the path that its field has in the list."""
    first = error.errors()[0]
    name, *rest = first["loc"]
    path = (_IN_LISTS[name], position) if name in _IN_LISTS else (name,)
    return refused((*path, *rest), Reason(first["ctx"]["message"], first["ctx"]["allowed"]))
