"""Where to evaluate the loss: on which plane through parameter space, over which rows, how finely."""

from typing import Annotated

from pydantic import Field, model_validator

from app.slope import Array
from app.training.batches import batch_rows
from app.web.schemas import words
from app.web.schemas.limits import MOST_BATCH, MOST_COUNT, MOST_RESOLUTION
from app.web.schemas.measurement import Seed
from app.web.schemas.plane import APlane, Coordinate, PlacedPoint, PlaneChoice
from app.web.schemas.problem import Problem
from app.web.schemas.refuse import refused
from app.web.schemas.run_points import check_points
from app.web.schemas.strict import ListOf, Strict

Resolution = Annotated[
    int, Field(ge=2, le=MOST_RESOLUTION, description="Points along each side of the grid.")
]


class LandscapeRequest(Strict):
    """A problem, and the plane in which to show its loss."""

    problem: Problem
    seed: Seed = 0
    theta: PlacedPoint | None = Field(None, description=words.WHERE_THE_RUN_STANDS)
    plane: Annotated[PlaneChoice, APlane()]
    centre: PlacedPoint | None = Field(
        None, description="A point of the plane. Null: the path's mean, or theta."
    )
    extent: ListOf[Coordinate] | None = Field(
        None, min_length=4, max_length=4, description="Left, right, bottom, top. Null: what shows the path."
    )
    batch_size: Annotated[int, Field(ge=1, le=MOST_BATCH)] | None = Field(
        None, description="The loss of a step's batch of so many rows. Null: of all rows."
    )
    count: int = Field(0, ge=0, le=MOST_COUNT, description="The step whose batch it is.")
    resolution: Resolution = 61

    @model_validator(mode="after")
    def sizes_agree(self) -> "LandscapeRequest":
        plane = self.plane
        if plane.entry.laid_through == "path" or plane.path is not None or plane.runs is not None:
            check_points(("plane", "path"), plane.path, plane.runs, self.problem.size)
        self._check_points()
        self._check_indices()
        self._check_extent()
        return self

    @property
    def is_line(self) -> bool:
        """Whether there is one direction only."""
        return self.plane.entry.laid_through == "ends" or len(self.plane.vectors.get("directions", "xy")) == 1

    def rows(self) -> Array | None:
        """Which rows the loss is the mean of; None: all."""
        return batch_rows(self.count, self.problem.rows, self.batch_size, self.seed)

    def _check_points(self) -> None:
        size = self.problem.size
        own: list[tuple[tuple[str | int, ...], list[float] | None]]
        own = [(("theta",), self.theta), (("centre",), self.centre)]
        for location, point in [*own, *self.plane.placed()]:
            if point is not None and len(point) != size:
                raise refused(location, words.WRONG_LENGTH, length=len(point), size=size)

    def _check_indices(self) -> None:
        size = self.problem.size
        if size < 2 and not self.is_line:
            raise refused(("problem",), words.ONE_PARAMETER_HAS_NO_PLANE)
        if self.plane.indices and not _are_two_of(self.plane.indices, size):
            raise refused(("plane", "indices"), words.NOT_TWO_PARAMETERS, last=size - 1)

    def _check_extent(self) -> None:
        if self.extent is None:
            return
        left, right, bottom, top = self.extent
        if not (left < right and (bottom < top or self.is_line)):
            raise refused(("extent",), words.EMPTY_WINDOW)


def _are_two_of(indices: list[int], size: int) -> bool:
    return len(set(indices)) == 2 and max(indices) < size
