"""The part of the catalog about slopes: where they come from, and the parts that networks are made of."""

from collections.abc import Mapping
from typing import Any

from app.derivatives.costs import CONVENTION
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.primitives.penalties import PENALTIES
from app.derivatives.primitives.primitive import Primitive
from app.derivatives.sources import SOURCES
from app.web.api.words import ACTIVATION_WORDS, LOSS_WORDS, PENALTY_WORDS, Words
from app.web.service.registered import registered


def _primitives(primitives: Mapping[str, Primitive], words: Mapping[str, Words]) -> list[dict[str, str]]:
    return [
        {
            "name": name,
            **words[name]._asdict(),
            "formula": primitive.formula,
            "derivative": primitive.derivative,
        }
        for name, primitive in primitives.items()
    ]


MEASURING: dict[str, Any] = {
    "sources": registered(SOURCES.values()),
    "activations": _primitives(ACTIVATIONS, ACTIVATION_WORDS),
    "losses": _primitives(LOSSES, LOSS_WORDS),
    "penalties": _primitives(PENALTIES, PENALTY_WORDS),
    "convention": CONVENTION,
}
