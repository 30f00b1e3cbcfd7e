"""Questions about the gradient at one point: is it right, and what would other sources measure?"""

from typing import Annotated

from pydantic import Field

from app.derivatives.measurement import Source
from app.derivatives.sources import make_source
from app.web.schemas.limits import MOST_COMPARED
from app.web.schemas.measurement import PointRequest, SlopeRequest, SourceChoice
from app.web.schemas.strict import ListOf


class CheckRequest(SlopeRequest):
    """Is this gradient right? It is compared with how far the loss really moves."""

    h: float = Field(1e-5, ge=1e-15, le=1, description="How far each nudge goes to either side.")


class CompareSourcesRequest(PointRequest):
    """One point, and several ways to measure its slope."""

    sources: Annotated[ListOf[SourceChoice], Field(min_length=1, max_length=MOST_COMPARED)]

    def made(self) -> list[Source]:
        """The engine’s sources; random directions depend on the seed and the count alone."""
        return [make_source(choice.name, choice.settings, (self.seed, self.count)) for choice in self.sources]
