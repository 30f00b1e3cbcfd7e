"""The catalog: all choices with names, ranges and defaults; pages build their controls from it."""

from fastapi import APIRouter, Request, Response

from app.presets import PRESETS
from app.problems.datasets import DATASETS
from app.problems.features import FEATURES
from app.problems.initialisers import INITIALISERS
from app.problems.own_table.inputs import MOST_COLUMNS
from app.training.planes import PLANES
from app.training.specimens import SPECIMENS
from app.web.api.catalog_of_slopes import SLOPES
from app.web.api.catalog_of_steps import STEPS
from app.web.schemas import limits
from app.web.service.content import FixedAnswer
from app.web.service.documented import documented_answer
from app.web.service.price import MOST_NUMBERS, MOST_OPERATIONS, MOST_OPERATIONS_A_STEP
from app.web.service.register_entries import register_entries

router = APIRouter(tags=["What there is"])

_LIMITS = {
    "layers": limits.MOST_LAYERS,
    "width": limits.MOST_WIDTH,
    "inputs": limits.MOST_INPUTS,
    "parameters": limits.MOST_PARAMETERS,
    "parameters_with_hessian": limits.MOST_PARAMETERS_WITH_HESSIAN,
    "regularisation": limits.MOST_REGULARISATION,
    "rows": limits.MOST_ROWS,
    "batch_size": limits.MOST_BATCH,
    "steps": limits.MOST_STEPS,
    "every": limits.MOST_EVERY,
    "resolution": limits.MOST_RESOLUTION,
    "map_resolution": limits.MOST_MAP_RESOLUTION,
    "table_characters": limits.MOST_TABLE_CHARACTERS,
    "table_columns": MOST_COLUMNS,
    "path": limits.MOST_PATH_POINTS,
    "compared": limits.MOST_COMPARED,
    "edits": limits.MOST_EDITS,
    "takeovers": limits.MOST_TAKEOVERS,
    "body_bytes": limits.MOST_BODY_BYTES,
    "operations": MOST_OPERATIONS,
    "operations_a_step": MOST_OPERATIONS_A_STEP,
    "numbers": MOST_NUMBERS,
}

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
    "limits": _LIMITS,
}
_ANSWER = FixedAnswer(CATALOG)


@router.get("/api/catalog", summary="Everything there is to choose", responses=documented_answer(CATALOG))
async def catalog(request: Request) -> Response:
    """Sources, optimizers, networks' parts and data, with their settings, and how large a request may be."""
    return _ANSWER.to(request)
