"""Which plane through parameter space to evaluate the loss on, and at what resolution."""

from typing import Annotated, Any, Literal, NamedTuple, Union

from pydantic import Field, GetCoreSchemaHandler, create_model, model_validator
from pydantic_core import CoreSchema, core_schema

from app.training.plane import PlaneEntry
from app.training.planes import PLANES
from app.web.schemas import words
from app.web.schemas.data import setting_field
from app.web.schemas.limits import MOST_PARAMETERS, MOST_PATH_POINTS, MOST_RESOLUTION
from app.web.schemas.measurement import Seed
from app.web.schemas.problem import Problem
from app.web.schemas.refuse import refused
from app.web.schemas.run_points import FARTHEST, RunPoints, check_points
from app.web.schemas.strict import ListOf, Strict

Coordinate = Annotated[float, Field(ge=-FARTHEST, le=FARTHEST)]
PlacedPoint = Annotated[ListOf[Coordinate], Field(min_length=1, max_length=MOST_PARAMETERS)]


_FIELDS: dict[str, dict[str, Any]] = {
    "path": {
        "path": (
            ListOf[PlacedPoint] | None,
            Field(None, min_length=2, max_length=MOST_PATH_POINTS, description="Points passed."),
        ),
        "runs": (
            ListOf[RunPoints] | None,
            Field(
                None,
                min_length=1,
                max_length=2,
                description="Instead of the path: one run or two.",
            ),
        ),
    },
    "parameters": {
        "indices": (
            ListOf[Annotated[int, Field(ge=0, lt=MOST_PARAMETERS)]],
            Field(min_length=2, max_length=2),
        )
    },
    "point": {},
}


def _model(plane: PlaneEntry) -> type[Strict]:
    """What may be sent for a plane of the register: what it is laid through, and its settings."""
    fields: dict[str, Any] = {"kind": (Literal[plane.name], ...), **_FIELDS[plane.laid_through]}
    for setting in plane.settings:
        fields[setting.name] = (int if setting.integer else float, setting_field(setting))
    return create_model(f"{plane.name.title()}Plane", __base__=Strict, __doc__=plane.summary, **fields)


_FORMS: Any = Union[tuple(_model(plane) for plane in PLANES.values())]  # noqa: UP007 - not known in advance


class PlaneChoice(NamedTuple):
    """A plane by name, what it is laid through, and its settings."""

    entry: PlaneEntry
    path: list[list[float]] | None
    runs: list[RunPoints] | None
    indices: list[int]
    settings: dict[str, float]


class APlane:
    """Annotates a field of type PlaneChoice: an entry of the register with what it needs."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        forms: Any = Annotated[_FORMS, Field(discriminator="kind")]
        return core_schema.no_info_after_validator_function(_chosen, handler.generate_schema(forms))


def _chosen(fields: Strict) -> PlaneChoice:
    given = dict(fields)
    entry = PLANES[given.pop("kind")]
    path, runs = given.pop("path", None), given.pop("runs", None)
    return PlaneChoice(entry, path, runs, given.pop("indices", []), given)


class LandscapeRequest(Strict):
    """A problem, and the plane in which to show its loss."""

    problem: Problem
    seed: Seed = 0
    theta: PlacedPoint | None = Field(None, description="Where the run stands. Null: the seeded start.")
    plane: Annotated[PlaneChoice, APlane()]
    centre: PlacedPoint | None = Field(
        None, description="A point of the plane. Null: the path's mean, or theta."
    )
    extent: ListOf[Coordinate] | None = Field(
        None, min_length=4, max_length=4, description="Left, right, bottom, top. Null: what shows the path."
    )
    resolution: int = Field(61, ge=2, le=MOST_RESOLUTION, description="Points along each side of the grid.")

    @model_validator(mode="after")
    def sizes_agree(self) -> "LandscapeRequest":
        if self.plane.entry.laid_through == "path":
            check_points(("plane", "path"), self.plane.path, self.plane.runs, self.problem.size)
        self._check_points()
        self._check_indices()
        self._check_extent()
        return self

    def _check_points(self) -> None:
        size = self.problem.size
        points = {("plane", "path", i): point for i, point in enumerate(self.plane.path or [])}
        for location, point in [(("theta",), self.theta), (("centre",), self.centre), *points.items()]:
            if point is not None and len(point) != size:
                raise refused(location, words.WRONG_LENGTH, length=len(point), size=size)

    def _check_indices(self) -> None:
        size = self.problem.size
        if size < 2:
            raise refused(("problem",), words.ONE_PARAMETER_HAS_NO_PLANE)
        if self.plane.indices and not _are_two_of(self.plane.indices, size):
            raise refused(("plane", "indices"), words.NOT_TWO_PARAMETERS, last=size - 1)

    def _check_extent(self) -> None:
        if self.extent is None:
            return
        left, right, bottom, top = self.extent
        if not (left < right and bottom < top):
            raise refused(("extent",), words.EMPTY_WINDOW)


def _are_two_of(indices: list[int], size: int) -> bool:
    return len(set(indices)) == 2 and max(indices) < size
