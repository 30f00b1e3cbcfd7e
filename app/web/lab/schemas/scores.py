"""A network, and the points of a run at which to score it."""

from pydantic import Field, model_validator

from app.web.schemas.limits import MOST_PATH_POINTS
from app.web.schemas.problem import NetworkProblem
from app.web.schemas.refuse import refused
from app.web.schemas.strict import Point, Strict


class ScoresRequest(Strict):
    """A network with its data, and points that a run has passed."""

    problem: NetworkProblem
    thetas: list[Point] = Field(min_length=1, max_length=MOST_PATH_POINTS, description="Points passed.")

    @model_validator(mode="after")
    def sizes_agree(self) -> "ScoresRequest":
        size = self.problem.size
        for position, theta in enumerate(self.thetas):
            if len(theta) != size:
                message = f"This list has length {len(theta)}."
                raise refused(("thetas", position), message, f"{size} numbers, one for each parameter")
        return self
