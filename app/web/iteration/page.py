"""The page `/iteration`: HTML that answers the question before any script runs."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.web.api.catalog import CATALOG
from app.web.api.words import LIBRARIES
from app.web.iteration.document import DOCUMENT
from app.web.iteration.figure_frame import frame_words
from app.web.iteration.offered_presets import EXAMPLES, FIRST_PRESET, with_stills
from app.web.iteration.shortcuts import SHORTCUTS
from app.web.iteration.still import Stills
from app.web.iteration.unfolding import shows_all, unknown_controls
from app.web.service import own_files
from app.web.service.document import Document
from app.web.service.key_spelling import Shortcut, key_words
from app.web.service.page_shell import page, shell

UNCHANGED = {"preset", "theme", "controls"}
"""What an address may say without changing the run of its preset."""

router = APIRouter(include_in_schema=False)


@router.get("/iteration")
async def iteration(request: Request) -> Response:
    """One training iteration in four beats. A wrong value in the address never stops the page."""
    words = await iteration_words(request, DOCUMENT, SHORTCUTS)
    query = request.query_params
    notes = [*words["notes"], *unknown_controls(query)]
    return page(request, "iteration/page.html", {**words, "notes": notes, "unfolded": shows_all(query)})


async def iteration_words(
    request: Request, document: Document, shortcuts: tuple[Shortcut, ...]
) -> dict[str, Any]:
    """What a page says that walks through the iterations of a run."""
    query = request.query_params
    asked = query.get("preset", FIRST_PRESET)
    preset = await with_stills(EXAMPLES.get(asked, EXAMPLES[FIRST_PRESET]))
    if not set(query) <= UNCHANGED:
        # The run is another one, or stands elsewhere: only its script can say how it looks.
        # What is asked must not be seen before it is answered.
        network = "" if "predict" in query else preset.stills.network
        preset = preset._replace(stills=Stills(network))
    return {
        **shell(request, document),
        **frame_words(),
        "preset": preset._replace(
            source=chosen_in(query, "source", preset.source),
            optimizer=chosen_in(query, "optimizer", preset.optimizer),
        ),
        "presets": EXAMPLES.values(),
        "libraries": LIBRARIES.items(),
        "shortcuts": shortcuts,
        **key_words(shortcuts),
    }


def chosen_in(asked: Mapping[str, str], kind: str, usual: str) -> str:
    """The source or the optimizer that an address names: so that its words have their room at once."""
    name = asked.get(kind, "").partition(",")[0]
    return name if name in {one["name"] for one in CATALOG[f"{kind}s"]} else usual


@router.get("/favicon.ico")
async def favicon() -> Response:
    """Where browsers look for the sign of a site when they show an answer of the API."""
    return RedirectResponse(f"{own_files.ADDRESS}/icon.svg", HTTPStatus.PERMANENT_REDIRECT)
