"""What is to be checked: a source at a point, against central differences of step h."""

from pydantic import Field

from app.web.schemas.measurement import SlopeRequest


class CheckRequest(SlopeRequest):
    """Is this gradient right? It is compared with how far the loss really moves."""

    h: float = Field(1e-5, ge=1e-15, le=1, description="How far each nudge goes to either side.")
