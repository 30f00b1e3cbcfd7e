"""The page `/race`: up to twelve runs on one network, step by step together."""

from fastapi import APIRouter, Request, Response

from app.presets import PRESETS
from app.web.race.document import DOCUMENT
from app.web.race.figure_frame import frame_words
from app.web.race.shortcuts import SHORTCUTS
from app.web.schemas.limits import MOST_ENTRIES
from app.web.service.key_spelling import key_words
from app.web.service.page_shell import page, shell

router = APIRouter(include_in_schema=False)


@router.get("/race")
async def race(request: Request) -> Response:
    """A race of runs. A wrong value in the address never stops the page."""
    words = {
        **shell(request, DOCUMENT),
        **frame_words(entries=request.query_params.get("entries", "")),
        "presets": PRESETS.values(),
        "most": MOST_ENTRIES,
        "shortcuts": SHORTCUTS,
        **key_words(SHORTCUTS),
    }
    return page(request, "race/page.html", words)
