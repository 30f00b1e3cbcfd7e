"""A function of one variable, and the stretch of it that is to be seen."""

from typing import Annotated

from pydantic import Field, model_validator

from app.web.schemas.expression import ExpressionProblem
from app.web.schemas.landscape import Coordinate
from app.web.schemas.refuse import refused
from app.web.schemas.strict import Strict

MOST_POINTS = 2001


class CurveRequest(Strict):
    """An expression of one variable, between two ends."""

    problem: ExpressionProblem
    extent: Annotated[list[Coordinate], Field(min_length=2, max_length=2, description="Left and right.")]
    resolution: int = Field(241, ge=2, le=MOST_POINTS, description="How many points, the ends included.")

    @model_validator(mode="after")
    def is_a_line(self) -> "CurveRequest":
        if self.problem.size != 1:
            message = f"This expression has {self.problem.size} variables."
            raise refused(("problem", "text"), message, "an expression of one variable")
        if not self.extent[0] < self.extent[1]:
            raise refused(("extent",), "This stretch has no length.", "left < right")
        return self
