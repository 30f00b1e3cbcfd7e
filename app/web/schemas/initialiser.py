"""Where a run starts: an initialiser by name, with settings of its own, or every number written out."""

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from app.problems.initialisers import INITIALISERS
from app.web.schemas.choice import Choice, OneOf
from app.web.schemas.names import NameIn
from app.web.schemas.strict import Point, Strict

GIVEN = "given"
_SEEDED = {name: kind for name, kind in INITIALISERS.items() if name != GIVEN}


class GivenStart(Strict):
    """The very point to start from: layer by layer the weights row by row, then the biases."""

    name: Literal["given"]
    theta: Point

    @property
    def settings(self) -> dict[str, list[float]]:
        """What the engine's initialiser of this name takes."""
        return {"theta": self.theta}


def _form(value: object) -> str:
    if not isinstance(value, dict):
        return "a name"
    return "given numbers" if value.get("name") == GIVEN else "a name with settings"


InitialiserField = Annotated[
    Annotated[str, NameIn(_SEEDED), Tag("a name")]
    | Annotated[Choice, OneOf(_SEEDED, others=(GIVEN,)), Tag("a name with settings")]
    | Annotated[GivenStart, Tag("given numbers")],
    Discriminator(_form),
]
