"""Where a gradient comes from, by name and with its settings."""

from typing import Annotated

from pydantic import Field

from app.derivatives.measurement import Source
from app.derivatives.sources import SOURCES, make_source
from app.web.schemas.choice import Choice, OneOf

SourceChoice = Annotated[Choice, OneOf(SOURCES), Field(description="Where the gradient comes from.")]


def chosen_source(choice: Choice, seed: int, count: int) -> Source:
    """The engine's source for a checked choice; random directions depend on the seed and the count alone."""
    return make_source(choice.name, choice.settings, (seed, count))
