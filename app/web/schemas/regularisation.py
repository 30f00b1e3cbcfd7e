"""How strongly large weights are penalised."""

from pydantic import Field

from app.web.schemas.limits import MOST_REGULARISATION
from app.web.schemas.strict import Strict


class RegularisationFields(Strict):
    """What is added to the loss: l1 Σ |w| + l2/2 Σ w², over all weights. Biases are left alone."""

    l1: float = Field(0.0, ge=0, le=MOST_REGULARISATION, description="How much each |w| counts.")
    l2: float = Field(0.0, ge=0, le=MOST_REGULARISATION, description="How much each w²/2 counts.")
