"""What may be sent to find basins: a surface, a racer, a window, and how fine the grid is."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any

from pydantic import Field, model_validator

from app.training.minima import Extent
from app.web.descent import words
from app.web.descent.schemas import MOST_NOISE, Racer, RaceRequest
from app.web.schemas.as_sent import AsSent
from app.web.schemas.expression import ExpressionProblem
from app.web.schemas.limits import MOST_STARTS_A_ROW, MOST_STEPS
from app.web.schemas.measurement import Seed
from app.web.schemas.plane import Coordinate
from app.web.schemas.refuse import refused
from app.web.schemas.strict import ListOf


class BasinsRequest(AsSent):
    """A surface over two variables, and who descends it from everywhere."""

    problem: ExpressionProblem
    racer: Racer
    extent: Annotated[ListOf[Coordinate], Field(min_length=4, max_length=4)] = Field(
        description="The window: left, right, bottom and top."
    )
    resolution: int = Field(61, ge=2, le=MOST_STARTS_A_ROW, description="How many starts a row and a column.")
    steps: int = Field(200, ge=1, le=MOST_STEPS, description="How many steps each takes.")
    seed: Seed = 0
    noise: Annotated[float, Field(ge=0, le=MOST_NOISE)] = 0.0

    @model_validator(mode="after")
    def is_a_window(self) -> "BasinsRequest":
        if self.problem.size != 2:
            raise refused(("problem", "text"), words.NOT_TWO_VARIABLES, variables=self.problem.size)
        left, right, bottom, top = self.extent
        if not (left < right and bottom < top):
            raise refused(("extent",), words.EMPTY_WINDOW)
        return self

    @property
    def fields(self) -> Mapping[str, Any]:
        """The request as it was sent."""
        return self._sent

    @property
    def window(self) -> Extent:
        """Left, right, bottom and top."""
        left, right, bottom, top = self.extent
        return left, right, bottom, top

    @cached_property
    def race(self) -> RaceRequest:
        """The same racer in a race of its own: it starts where the problem does."""
        return RaceRequest(
            problem=self.problem,
            racers=[self.racer],
            steps=self.steps,
            seed=self.seed,
            noise=self.noise,
            parts=False,
        )


BASINS: dict[str, Any] = {
    "problem": {"kind": "expression", "text": "(x^2 - 1)^2 + y^2", "start": {"x": 0.5, "y": 0.5}},
    "racer": {
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "gradient_descent", "learning_rate": 0.1},
    },
    "extent": [-2.0, 2.0, -1.0, 1.0],
    "resolution": 4,
    "steps": 40,
}
