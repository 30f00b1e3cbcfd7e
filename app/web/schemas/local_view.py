"""What the local view is asked by: a point, and what leads away from it."""

from pydantic import Field, model_validator

from app.web.schemas import words
from app.web.schemas.measurement import PointRequest
from app.web.schemas.optimizer import OptimizerChoice
from app.web.schemas.refuse import check_hessian_size, refused
from app.web.schemas.strict import Point


class LocalViewRequest(PointRequest):
    """A point of a problem, the step that is taken there, and where the run ended."""

    update: Point | None = Field(None, description="The step to look along. Null: no slice.")
    end: Point | None = Field(None, description="Where the run ended. Null: no angle to it.")
    optimizer: OptimizerChoice | None = Field(
        None, description="The rule, whose own largest stable rate is told where it is known."
    )

    @model_validator(mode="after")
    def points_are_of_this_problem(self) -> "LocalViewRequest":
        size = self.problem.size
        check_hessian_size(("problem",), size)
        for name, point in (("update", self.update), ("end", self.end)):
            if point is not None and len(point) != size:
                raise refused((name,), words.WRONG_LENGTH_OR_NULL, length=len(point), size=size)
        return self
