"""Which plane is asked for: an entry of the register, with what it is laid through and its settings."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, NamedTuple, Union

from pydantic import Field, GetCoreSchemaHandler, create_model
from pydantic_core import CoreSchema, core_schema

from app.training.plane import PlaneEntry
from app.training.planes import LAYABLE
from app.web.schemas.data import setting_field
from app.web.schemas.limits import MOST_PARAMETERS, MOST_PATH_POINTS
from app.web.schemas.run_points import FARTHEST, RunPoints
from app.web.schemas.strict import LARGE_IS_WHOLE, ListOf, Strict
from app.web.schemas.words import POINTS_PASSED

Coordinate = Annotated[float, Field(ge=-FARTHEST, le=FARTHEST)]
ParameterNumber = Annotated[int, Field(ge=0, lt=MOST_PARAMETERS), LARGE_IS_WHOLE]
PlacedPoint = Annotated[ListOf[Coordinate], Field(min_length=1, max_length=MOST_PARAMETERS)]

_PATH: dict[str, Any] = {
    "path": (
        ListOf[PlacedPoint] | None,
        Field(None, min_length=2, max_length=MOST_PATH_POINTS, description=POINTS_PASSED),
    ),
    "runs": (
        ListOf[RunPoints] | None,
        Field(None, min_length=1, max_length=2, description="Instead of the path: one run or two."),
    ),
}
_FIELDS: dict[str, dict[str, Any]] = {
    "path": {},
    "parameters": {
        "indices": (
            ListOf[ParameterNumber],
            Field(min_length=2, max_length=2),
        )
    },
    "point": {},
    "neurons": {},
    "slope": {
        "gradient": (PlacedPoint, Field(description="What was measured at theta.")),
        "update": (PlacedPoint, Field(description="What the rule made of it.")),
    },
    "ends": {"ends": (ListOf[PlacedPoint], Field(min_length=2, max_length=2, description="Two points."))},
    "directions": {
        "directions": (
            ListOf[PlacedPoint],
            Field(min_length=1, max_length=2, description="One for a line, two for a plane."),
        )
    },
}
_VECTORS = ("gradient", "update", "ends", "directions")


def _model(plane: PlaneEntry) -> type[Strict]:
    """What may be sent for a plane: what it is laid through, a path that it is to show, and its settings."""
    fields: dict[str, Any] = {"kind": (Literal[plane.name], ...), **_FIELDS[plane.laid_through], **_PATH}
    for setting in plane.settings:
        fields[setting.name] = (int if setting.integer else float, setting_field(setting))
    name = plane.name.title().replace("_", "")
    return create_model(f"{name}Plane", __base__=Strict, __doc__=plane.summary, **fields)


_FORMS: Any = Union[tuple(_model(plane) for plane in LAYABLE.values())]  # noqa: UP007 - not known in advance


class PlaneChoice(NamedTuple):
    """A plane by name, what it is laid through, and its settings.

    path, runs: the points of runs, where they are sent. vectors: by the name of the field, gradient and
    update, ends or directions.
    """

    entry: PlaneEntry
    path: list[list[float]] | None
    runs: list[RunPoints] | None
    indices: list[int]
    vectors: dict[str, list[Any]]
    settings: dict[str, float]

    def placed(self) -> Iterator[tuple[tuple[str | int, ...], list[float]]]:
        """Every point and vector that was sent, each with where it stands in the request."""
        for name, sent in {"path": self.path or [], **self.vectors}.items():
            if isinstance(sent[0] if sent else [], list):
                yield from ((("plane", name, i), vector) for i, vector in enumerate(sent))
            else:
                yield ("plane", name), sent


class APlane:
    """Annotates a field of type PlaneChoice: an entry of the register with what it needs."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        forms: Any = Annotated[_FORMS, Field(discriminator="kind")]
        return core_schema.no_info_after_validator_function(_chosen, handler.generate_schema(forms))


def _chosen(fields: Strict) -> PlaneChoice:
    given = dict(fields)
    entry = LAYABLE[given.pop("kind")]
    path, runs = given.pop("path", None), given.pop("runs", None)
    vectors = {name: given.pop(name) for name in _VECTORS if name in given}
    return PlaneChoice(entry, path, runs, given.pop("indices", []), vectors, given)
