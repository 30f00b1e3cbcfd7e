"""The frame of one iteration as a figure: which parts it may have, and the call that writes it alone."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import AfterValidator

from app.figures.still_network_canvas import IN_TEXT
from app.web.api.catalog import CATALOG
from app.web.iteration.beats import BEATS
from app.web.iteration.offered_presets import EXAMPLES, FOR_SCRIPTS, with_stills
from app.web.iteration.shortcuts import OF_A_RUN
from app.web.service.figure_frames import Controls, FrameName, among, words_of_every_frame
from app.web.service.page_shell import page

PARTS = (
    "source",
    "optimizer",
    "costs",
    "beats",
    "caption",
    "network",
    "inspector",
    "landscape",
    "surface",
    "loss",
    "local",
)
USUAL_PARTS = ("beats", "caption", "network", "landscape", "loss")

router = APIRouter(include_in_schema=False)


def frame_words(name: str = "", show: tuple[str, ...] = PARTS, controls: Controls = "full") -> dict[str, Any]:
    """What the templates of a frame are told; the one figure of a full page has no name."""
    return {
        **words_of_every_frame(name, show, controls, OF_A_RUN),
        # The map and its surface are one picture: where both are shown, a button changes between them.
        "has_surface": "surface" in show,
        "surface_button": {"landscape", "surface"} <= set(show) and controls != "none",
        "examples": FOR_SCRIPTS,
        "sources": CATALOG["sources"],
        "optimizers": CATALOG["optimizers"],
        "planes": CATALOG["planes"],
        "beats": BEATS,
    }


@router.get("/figure/iteration")
async def iteration_frame(
    request: Request,
    name: FrameName = "iteration",
    show: Annotated[str, AfterValidator(among(PARTS, "part")), Query(max_length=200)] = ",".join(USUAL_PARTS),
    controls: Controls = "steps",
    preset: Annotated[str, AfterValidator(among(tuple(EXAMPLES), "preset")), Query(max_length=40)] = "",
) -> Response:
    """The frame alone, for scripts that mount the figure where the server has written none."""
    drawn = await with_stills(EXAMPLES[preset], IN_TEXT) if preset else None
    words = {**frame_words(name, tuple(show.split(",")), controls), "preset": drawn}
    return page(request, "iteration/fragment.html", words)
