"""Everything there is to choose, with names, ranges and defaults: the page builds its controls from it."""

from collections.abc import Iterable, Mapping
from typing import Any

from fastapi import APIRouter, Request, Response

from app.derivatives.costs import CONVENTION
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.primitives.primitive import Primitive
from app.derivatives.sources import SOURCES
from app.descent.rules import RULES
from app.presets import PRESETS
from app.problems.datasets import DATASETS
from app.problems.initialisers import INITIALISERS
from app.web.cached import CachedAnswer
from app.web.documented import documented_answer
from app.web.price import MOST_NUMBERS, MOST_OPERATIONS, MOST_OPERATIONS_A_STEP
from app.web.schemas import limits
from app.web.words import ACTIVATION_WORDS, LOSS_WORDS, Words

router = APIRouter(tags=["What there is"])

# Fields that only the engine has a use for.
_FUNCTIONS = ("build", "make", "fill")


def _described(kinds: Iterable[Any]) -> list[dict[str, Any]]:
    """Entries of a registry, without their functions and with their settings as objects."""
    entries = [kind._asdict() for kind in kinds]
    for entry in entries:
        entry["settings"] = [setting._asdict() for setting in entry["settings"]]
    return [{name: value for name, value in entry.items() if name not in _FUNCTIONS} for entry in entries]


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


_LIMITS = {
    "layers": limits.MOST_LAYERS,
    "width": limits.MOST_WIDTH,
    "inputs": limits.MOST_INPUTS,
    "parameters": limits.MOST_PARAMETERS,
    "rows": limits.MOST_ROWS,
    "batch_size": limits.MOST_BATCH,
    "steps": limits.MOST_STEPS,
    "every": limits.MOST_EVERY,
    "resolution": limits.MOST_RESOLUTION,
    "path": limits.MOST_PATH_POINTS,
    "body_bytes": limits.MOST_BODY_BYTES,
    "operations": MOST_OPERATIONS,
    "operations_a_step": MOST_OPERATIONS_A_STEP,
    "numbers": MOST_NUMBERS,
}

CATALOG = {
    "sources": _described(SOURCES.values()),
    "optimizers": _described(RULES.values()),
    "activations": _primitives(ACTIVATIONS, ACTIVATION_WORDS),
    "losses": _primitives(LOSSES, LOSS_WORDS),
    "initialisers": _described(INITIALISERS.values()),
    "datasets": _described(DATASETS.values()),
    "presets": [
        {"name": preset.name, "title": preset.title, "summary": preset.summary} for preset in PRESETS.values()
    ],
    "limits": _LIMITS,
    "convention": CONVENTION,
}
_ANSWER = CachedAnswer(CATALOG)


@router.get("/api/catalog", summary="Everything there is to choose", responses=documented_answer(CATALOG))
async def catalog(request: Request) -> Response:
    """Sources, optimizers, networks' parts and data, with their settings, and how large a request may be."""
    return _ANSWER.to(request)
