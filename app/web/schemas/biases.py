"""Biases: trained like weights, fixed to given values, or none at all."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from app.web.schemas.limits import MOST_LAYERS, MOST_WIDTH
from app.web.schemas.strict import Strict


class FixedBiases(Strict):
    """Biases that stay as they are: one list for each layer after the inputs, one number for each neuron."""

    fixed: list[Annotated[list[float], Field(max_length=MOST_WIDTH)]] = Field(max_length=MOST_LAYERS)


def _form(value: object) -> str:
    return "fixed biases" if isinstance(value, dict) else "biases in a word"


BiasesField = Annotated[
    Annotated[FixedBiases, Tag("fixed biases")]
    | Annotated[Literal["trained", "none"], Tag("biases in a word")],
    Discriminator(_form),
]
