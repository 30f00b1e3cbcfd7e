"""The part of the catalog about slopes: where they come from, and the parts that networks are made of."""

from typing import Any

from app.derivatives.costs import CONVENTION
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.primitives.penalties import PENALTIES
from app.derivatives.sources import SOURCES
from app.web.service.registered import registered

MEASURING: dict[str, Any] = {
    "sources": registered(SOURCES.values()),
    "activations": registered(ACTIVATIONS.values()),
    "losses": registered(LOSSES.values()),
    "penalties": registered(PENALTIES.values()),
    "convention": CONVENTION,
}
