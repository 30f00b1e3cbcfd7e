"""The part of the catalog about slopes: where they come from, and the parts that networks are made of."""

from typing import Any

from app.derivatives.costs import CONVENTION
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.primitives.penalties import PENALTIES
from app.derivatives.sources import SOURCES
from app.web.service.register_entries import register_entries

SLOPES: dict[str, Any] = {
    "sources": register_entries(SOURCES.values()),
    "activations": register_entries(ACTIVATIONS.values()),
    "losses": register_entries(LOSSES.values()),
    "penalties": register_entries(PENALTIES.values()),
    "convention": CONVENTION,
}
