"""Which plane through the space of parameters to look at, and how finely."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from app.web.schemas import words
from app.web.schemas.limits import MOST_PARAMETERS, MOST_PATH_POINTS, MOST_RESOLUTION
from app.web.schemas.measurement import Seed
from app.web.schemas.problem import Problem
from app.web.schemas.refuse import refused
from app.web.schemas.run_points import FARTHEST, RunPoints, check_points
from app.web.schemas.strict import Strict

Coordinate = Annotated[float, Field(ge=-FARTHEST, le=FARTHEST)]
PlacedPoint = Annotated[list[Coordinate], Field(min_length=1, max_length=MOST_PARAMETERS)]


class PrincipalPlane(Strict):
    """The plane along the two main directions of a run."""

    kind: Literal["principal"]
    path: list[PlacedPoint] | None = Field(
        None, min_length=2, max_length=MOST_PATH_POINTS, description="Points passed."
    )
    run: RunPoints | None = Field(None, description="Instead of the path: the run, and which points of it.")


class WeightPlane(Strict):
    """The plane in which two parameters change and all others stay."""

    kind: Literal["weights"]
    indices: list[Annotated[int, Field(ge=0, lt=MOST_PARAMETERS)]] = Field(min_length=2, max_length=2)


PlaneField = Annotated[PrincipalPlane | WeightPlane, Field(discriminator="kind")]


class LandscapeRequest(Strict):
    """A problem, and the plane in which to show its loss."""

    problem: Problem
    seed: Seed = 0
    theta: PlacedPoint | None = Field(None, description="Where the run stands. Null: the seeded start.")
    plane: PlaneField
    centre: PlacedPoint | None = Field(
        None, description="A point of the plane. Null: the path's mean, or theta."
    )
    extent: list[Coordinate] | None = Field(
        None, min_length=4, max_length=4, description="Left, right, bottom, top. Null: what shows the path."
    )
    resolution: int = Field(61, ge=2, le=MOST_RESOLUTION, description="Points along each side of the grid.")

    @model_validator(mode="after")
    def sizes_agree(self) -> "LandscapeRequest":
        if isinstance(self.plane, PrincipalPlane):
            check_points(("plane", "path"), self.plane.path, self.plane.run, self.problem.size)
        self._check_points()
        self._check_indices()
        self._check_extent()
        return self

    def _check_points(self) -> None:
        size = self.problem.size
        path = (self.plane.path or []) if isinstance(self.plane, PrincipalPlane) else []
        points = {("plane", "path", i): point for i, point in enumerate(path)}
        for location, point in [(("theta",), self.theta), (("centre",), self.centre), *points.items()]:
            if point is not None and len(point) != size:
                raise refused(location, words.WRONG_LENGTH, length=len(point), size=size)

    def _check_indices(self) -> None:
        size = self.problem.size
        if size < 2:
            raise refused(("problem",), words.ONE_PARAMETER_HAS_NO_PLANE)
        if isinstance(self.plane, WeightPlane) and not _are_two_of(self.plane.indices, size):
            raise refused(("plane", "indices"), words.NOT_TWO_PARAMETERS, last=size - 1)

    def _check_extent(self) -> None:
        if self.extent is None:
            return
        left, right, bottom, top = self.extent
        if not (left < right and bottom < top):
            raise refused(("extent",), words.EMPTY_WINDOW)


def _are_two_of(indices: list[int], size: int) -> bool:
    return len(set(indices)) == 2 and max(indices) < size
