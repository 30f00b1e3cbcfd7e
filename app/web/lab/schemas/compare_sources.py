"""Several sources at one frozen point: no optimizer takes part."""

from typing import Annotated

from pydantic import Field

from app.derivatives.measurement import Source
from app.derivatives.sources import make_source
from app.web.schemas.limits import MOST_COMPARED
from app.web.schemas.measurement import PointRequest, SourceChoice


class CompareSourcesRequest(PointRequest):
    """One point, and several ways to measure its slope."""

    sources: Annotated[list[SourceChoice], Field(min_length=1, max_length=MOST_COMPARED)]

    def made(self) -> list[Source]:
        """The engine’s sources; random directions depend on the seed and the count alone."""
        return [make_source(choice.name, choice.settings, (self.seed, self.count)) for choice in self.sources]
