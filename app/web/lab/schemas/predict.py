"""A network at one point with a grid to evaluate it on, or at many points of a run to score it."""

from typing import Annotated

import numpy as np
from pydantic import Field, model_validator

from app.slope import Array
from app.web.lab import words
from app.web.schemas.limits import MOST_INPUTS, MOST_MAP_RESOLUTION, MOST_PATH_POINTS, MOST_TYPED_ROWS
from app.web.schemas.measurement import Seed
from app.web.schemas.problem import NetworkProblem
from app.web.schemas.refuse import refused
from app.web.schemas.run_points import RunPoints, check_points
from app.web.schemas.strict import ListOf, Point, Strict
from app.web.schemas.words import POINTS_PASSED, WHERE_THE_RUN_STANDS, WRONG_LENGTH, WRONG_LENGTH_OR_NULL

# Far beyond all data sets, and squares of it are still finite in 32 bits.
FARTHEST = 1e15
Range = Annotated[
    ListOf[Annotated[float, Field(ge=-FARTHEST, le=FARTHEST)]],
    Field(min_length=2, max_length=2, description="From, to."),
]
Resolution = Annotated[int, Field(ge=2, le=MOST_MAP_RESOLUTION)]


Rows = Annotated[
    ListOf[Annotated[ListOf[float], Field(min_length=1, max_length=MOST_INPUTS)]],
    Field(
        min_length=1,
        max_length=MOST_TYPED_ROWS,
        description="Rows to be told about: inputs as they are before they are standardised. Null: none.",
    ),
]


class Grid(Strict):
    """A rectangle of the two inputs, as the data have them before others are derived."""

    x: Range
    y: Range
    resolution: Resolution = Field(41, description="Points along each side, for the outputs.")
    map_resolution: Resolution | None = Field(
        21, description="Points along each side, for the small map of every neuron. Null: no maps."
    )

    @model_validator(mode="after")
    def has_area(self) -> "Grid":
        for name, (low, high) in (("x", self.x), ("y", self.y)):
            if not low < high:
                raise refused((name,), words.EMPTY_RANGE)
        return self


class PredictRequest(Strict):
    """A network with its data, a point, and the part of the plane to show."""

    problem: NetworkProblem
    theta: Point | None = Field(None, description=WHERE_THE_RUN_STANDS)
    seed: Seed = 0
    grid: Grid | None = Field(None, description="Only for data with two inputs. Null: no pictures.")
    rows: Rows | None = None

    @model_validator(mode="after")
    def parts_agree(self) -> "PredictRequest":
        size, inputs = self.problem.size, self.problem.data.x.shape[1]
        if self.theta is not None and len(self.theta) != size:
            raise refused(("theta",), WRONG_LENGTH_OR_NULL, length=len(self.theta), size=size)
        if self.grid is not None and inputs != 2:
            raise refused(("grid",), words.PLANE_NEEDS_TWO_INPUTS, inputs=inputs)
        for position, row in enumerate(self.rows or []):
            if len(row) != inputs:
                raise refused(("rows", position), words.WRONG_ROW, found=len(row), inputs=inputs)
        return self

    def point(self) -> Array:
        """The point that was sent, or else the seeded initial point: (P,)."""
        if self.theta is None:
            return self.problem.initial_point(self.seed)
        return np.array(self.theta, dtype=float)


class ScoresRequest(Strict):
    """A network with its data, and points that a run has passed."""

    problem: NetworkProblem
    thetas: ListOf[Point] | None = Field(
        None, min_length=1, max_length=MOST_PATH_POINTS, description=POINTS_PASSED
    )
    run: RunPoints | None = Field(None, description="Instead of thetas: the run, and which points of it.")

    @model_validator(mode="after")
    def sizes_agree(self) -> "ScoresRequest":
        size = self.problem.size
        check_points(("thetas",), self.thetas, self.run, size)
        for position, theta in enumerate(self.thetas or []):
            if len(theta) != size:
                raise refused(("thetas", position), WRONG_LENGTH, length=len(theta), size=size)
        return self
