"""The frame of a race of runs as a figure: which parts it may have, and the call that writes it alone."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import AfterValidator

from app.derivatives.costs import CONVENTION
from app.web.race.shortcuts import OF_A_RACE
from app.web.schemas.limits import MOST_ENTRIES
from app.web.service.figure_frames import Controls, FrameName, among, words_of_every_frame
from app.web.service.page_shell import page

PARTS = ("entries", "paths", "losses", "names", "caption")
USUAL_PARTS = ("paths", "losses", "caption")
# How many entries race where an address names none: usualEntries in static/js/race/setup.js.
USUAL_ENTRIES = 7

router = APIRouter(include_in_schema=False)


def frame_words(
    name: str = "", show: tuple[str, ...] = PARTS, controls: Controls = "full", entries: str = ""
) -> dict[str, Any]:
    """What the templates of a frame are told; the one figure of a full page has no name.

    entries: who races, as an address says it.
    """
    return {
        **words_of_every_frame(name, show, controls, OF_A_RACE),
        "convention": CONVENTION,
        "rows": min(entries.count(";") + 1, MOST_ENTRIES) if entries else USUAL_ENTRIES,
    }


@router.get("/figure/runs-race")
async def runs_race_frame(
    request: Request,
    name: FrameName = "runs",
    show: Annotated[str, AfterValidator(among(PARTS, "part")), Query(max_length=200)] = ",".join(USUAL_PARTS),
    controls: Controls = "steps",
    entries: Annotated[str, Query(max_length=4000)] = "",
) -> Response:
    """The frame alone, for scripts that mount the figure where the server has written none."""
    return page(request, "race/fragment.html", frame_words(name, tuple(show.split(",")), controls, entries))
