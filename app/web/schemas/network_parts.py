"""Parts of a network as they are sent: where its parameters start, its biases, and its penalties."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from app.problems.initialisers import INITIALISERS
from app.web.schemas import words
from app.web.schemas.choice import Choice, NameIn, OneOf
from app.web.schemas.limits import MOST_LAYERS, MOST_REGULARISATION, MOST_WIDTH
from app.web.schemas.strict import ListOf, Point, Strict

GIVEN = "given"
_SEEDED = {name: entry for name, entry in INITIALISERS.items() if name != GIVEN}


class GivenStart(Strict):
    """The very point to start from: layer by layer the weights row by row, then the biases."""

    name: Literal["given"]
    theta: Point

    @property
    def settings(self) -> dict[str, list[float]]:
        """What the engine's initialiser of this name takes."""
        return {"theta": self.theta}


def _form_of_initialiser(value: object) -> str:
    if not isinstance(value, dict):
        return "a name"
    return "given numbers" if value.get("name") == GIVEN else "a name with settings"


InitialiserField = Annotated[
    Annotated[str, NameIn(_SEEDED), Tag("a name")]
    | Annotated[Choice, OneOf(_SEEDED, others=(GIVEN,)), Tag("a name with settings")]
    | Annotated[GivenStart, Tag("given numbers")],
    Discriminator(_form_of_initialiser),
]


class FixedBiases(Strict):
    """Biases that stay as they are: one list for each layer after the inputs, one number for each neuron."""

    fixed: ListOf[Annotated[ListOf[float], Field(max_length=MOST_WIDTH)]] = Field(max_length=MOST_LAYERS)


def _form_of_biases(value: object) -> str:
    return "fixed biases" if isinstance(value, dict) else "biases in a word"


BiasesField = Annotated[
    Annotated[FixedBiases, Tag("fixed biases")]
    | Annotated[Literal["trained", "none"], Tag("biases in a word")],
    Discriminator(_form_of_biases),
]


_COUNTS = words.COUNTS_OF_PENALTIES


class RegularisationFields(Strict):
    """What is added to the loss: l1 Σ |w| + l2/2 Σ w², over all weights. Biases are left alone."""

    l1: float = Field(0.0, ge=0, le=MOST_REGULARISATION, description=_COUNTS["l1"])
    l2: float = Field(0.0, ge=0, le=MOST_REGULARISATION, description=_COUNTS["l2"])
