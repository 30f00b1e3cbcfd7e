"""The page `/descent`: optimizers race on surfaces, with any source of gradients."""

from collections.abc import Mapping

from fastapi import APIRouter, Request, Response

from app.expressions.parser import parse
from app.web.descent.document import DOCUMENT
from app.web.descent.figure_frame import frame_words, ground_words
from app.web.descent.offered_races import OFFERED_RACES
from app.web.descent.shortcuts import SHORTCUTS
from app.web.descent.still import GROUNDS, ground_at, known_as
from app.web.service.key_spelling import key_words
from app.web.service.page_shell import page, shell
from app.web.service.unknown_parameters import unknown_settings, unknown_variables, unsaid_variables

router = APIRouter(include_in_schema=False)
_SETTINGS = {one.name for known in GROUNDS.values() for one in known.settings}


@router.get("/descent")
async def descent(request: Request) -> Response:
    """Descent without backpropagation. A wrong value in the address never stops the page."""
    shared = shell(request, DOCUMENT)
    ground = ground_at(request.query_params)
    variables = parse(ground.text).variables if ground else ()
    start = request.query_params.get("start", "") if ground else ""
    words = {
        **shared,
        "notes": [
            *shared["notes"],
            *unknown_variables(start, variables),
            *unsaid_variables(start, variables),
            *unknown_settings(request.query_params, _SETTINGS, _settings_at(request.query_params)),
        ],
        **frame_words(),
        **await ground_words(request),
        "offered_races": OFFERED_RACES,
        "shortcuts": SHORTCUTS,
        **key_words(SHORTCUTS),
    }
    return page(request, "descent/page.html", words)


def _settings_at(asked: Mapping[str, str]) -> set[str]:
    """Those of what is descended: a formula of one's own has none."""
    return set() if "text" in asked else {one.name for one in known_as(asked.get("surface")).settings}
