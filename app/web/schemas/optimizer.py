"""What a step needs: the rule, the slope, and the rule's state. Nothing about problems."""

from typing import Annotated

from pydantic import Field, model_validator

from app.descent.optimizer import Optimizer
from app.descent.plan import Plan, optimizer_of, optimizer_of_runs
from app.slope import Array
from app.web.schemas import words
from app.web.schemas.limits import MOST_PARAMETERS_WITH_HESSIAN
from app.web.schemas.plan import APlan
from app.web.schemas.refuse import check_hessian_size, refused
from app.web.schemas.state import Memories, check_state
from app.web.schemas.strict import ListOf, Point, Strict

OptimizerChoice = Annotated[Plan, APlan(), Field(description="The rule of descent, with its settings.")]

SteppedFrom = Annotated[Point, Field(description="The point to step from: all parameters in one list.")]


class SlopeFields(Strict):
    """How steep it is at theta. Where it comes from does not matter: it may be made up."""

    value: float = Field(description="The loss.")
    gradient: Point = Field(description="One number for each parameter.")
    hessian: ListOf[Point] | None = Field(
        None,
        max_length=MOST_PARAMETERS_WITH_HESSIAN,
        description="Second derivatives: one row for each parameter. Only second-order rules need them.",
    )


class UpdateRequest(Strict):
    """A slope and a rule. There is no problem here, and no network: a step needs none."""

    optimizer: OptimizerChoice
    slope: SlopeFields
    state: Memories | None = None
    theta: SteppedFrom

    @model_validator(mode="after")
    def sizes_agree(self) -> "UpdateRequest":
        self.check()
        return self

    def check(self) -> None:
        """Raise a validation error unless slope, point, rule and memory fit together."""
        size = len(self.theta)
        if len(self.slope.gradient) != size:
            length = len(self.slope.gradient)
            raise refused(("slope", "gradient"), words.WRONG_LENGTH_OF_GRADIENT, length=length, size=size)
        self._check_hessian(size)
        check_state(chosen_optimizer(self.optimizer), self.state, size)

    def _check_hessian(self, size: int) -> None:
        rows = self.slope.hessian
        if rows is None and needs_hessian(self.optimizer):
            check_hessian_size(("optimizer",), size)
            raise refused(("slope", "hessian"), words.HESSIAN_IS_MISSING, size=size)
        if rows is not None and [len(row) for row in rows] != [size] * size:
            raise refused(("slope", "hessian"), words.WRONG_HESSIAN, size=size)


def chosen_optimizer(plan: Plan) -> Optimizer:
    """The engine's optimizer for a checked choice."""
    return optimizer_of(plan)


def chosen_optimizer_of_runs(plan: Plan, rates: Array) -> Optimizer:
    """The same for several runs at once, each with its own learning rate, of rates (runs,)."""
    return optimizer_of_runs(plan, rates)


def needs_hessian(plan: Plan) -> bool:
    """Whether the rule is of second order."""
    return chosen_optimizer(plan).order > 1
