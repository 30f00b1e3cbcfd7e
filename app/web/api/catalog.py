"""The catalog: all choices with names, ranges and defaults; pages build their controls from it."""

from fastapi import APIRouter, Request, Response

from app.presets import PRESETS
from app.problems.datasets import DATASETS
from app.problems.features import FEATURES
from app.problems.initialisers import INITIALISERS
from app.training.planes import PLANES
from app.training.specimens import SPECIMENS
from app.web.api.catalog_of_slopes import SLOPES
from app.web.api.catalog_of_steps import STEPS
from app.web.api.size_limits import SET_HERE, SIZES
from app.web.service.content import FixedAnswer
from app.web.service.documented import documented_answer
from app.web.service.register_entries import register_entries

router = APIRouter(tags=["What there is"])

CATALOG = {
    **SLOPES,
    **STEPS,
    # Not sources: they update parameters while they measure.
    "specimens": register_entries(SPECIMENS.values()),
    "initialisers": register_entries(INITIALISERS.values()),
    "datasets": register_entries(DATASETS.values()),
    "features": register_entries(FEATURES.values()),
    "planes": register_entries(PLANES.values()),
    "presets": [
        {"name": preset.name, "title": preset.title, "summary": preset.summary} for preset in PRESETS.values()
    ],
    "limits": {size.name: size.most for size in (*SIZES, *SET_HERE)},
}
_ANSWER = FixedAnswer(CATALOG)


@router.get("/api/catalog", summary="Everything there is to choose", responses=documented_answer(CATALOG))
async def catalog(request: Request) -> Response:
    """Sources, optimizers, networks' parts and data, with their settings, and how large a request may be."""
    return _ANSWER.to(request)
