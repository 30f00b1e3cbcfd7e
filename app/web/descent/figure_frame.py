"""The frame of a race as a figure: which parts it may have, and the call that writes it alone."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Query, Request, Response
from pydantic import AfterValidator

from app.derivatives.costs import CONVENTION
from app.derivatives.sources import SOURCES
from app.expressions.tokens import MOST_CHARACTERS
from app.figures.lanes import LANES
from app.web.api.catalog import CATALOG
from app.web.descent.cartoon_fields import count_of_parts
from app.web.descent.offered_races import OPENING
from app.web.descent.shortcuts import OF_A_RACE
from app.web.descent.still import GROUNDS, ground_at, known_as, still
from app.web.service.figure_frames import Controls, FrameName, among, words_of_every_frame
from app.web.service.page_shell import page
from app.web.service.still_pictures import made

PARTS = ("surface", "source", "racers", "ground", "caption", "paths", "cartoon", "race")
USUAL_PARTS = ("ground", "caption")
# As many as can be told apart: static/js/descent/setup.js.
MOST_RACERS = len(LANES)
# Who races where an address asks for something, but names nobody: static/js/descent/setup.js.
RACERS = "gradient_descent,learning_rate:0.001;momentum,learning_rate:0.001;adam,learning_rate:0.3;newton"
# Where slopes come from unless an address says otherwise: static/js/descent/address.js.
SOURCE = "backpropagation"
# What an address may say without asking for a race.
ASIDE = {"theme", "time", "racer", "name", "show", "controls"}
_RULES = {rule["name"] for rule in CATALOG["optimizers"]}

router = APIRouter(include_in_schema=False)


def frame_words(name: str = "", show: tuple[str, ...] = PARTS, controls: Controls = "full") -> dict[str, Any]:
    """What the templates of a frame are told; the one figure of a full page has no name."""
    return {
        **words_of_every_frame(name, show, controls, OF_A_RACE),
        "convention": CONVENTION,
        "most_characters": MOST_CHARACTERS,
    }


async def ground_words(request: Request, said: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What is descended, and by whom: its picture, and how much room the choices take; and whence the slopes.

    said: as an address says it; the request's own where nothing else is given.
    """
    said = request.query_params if said is None else said
    asked: Mapping[str, str] = dict(parse_qsl(OPENING.search[1:])) if set(said) <= ASIDE else said
    ground = ground_at(asked)
    racers = [text.partition(",")[0] for text in asked.get("racers", RACERS).split(";")][:MOST_RACERS]
    known = [name for name in racers if name in _RULES] or ["gradient_descent"]
    return {
        "still": None if ground is None else await made(request, partial(still, ground)),
        "is_line": ground is not None and not ground.is_surface,
        "has_settings": "text" not in asked and bool(known_as(asked.get("surface")).settings),
        "rows": len(known),
        "parts": max(map(count_of_parts, known)),
        "slopes_from": SOURCES.get(asked.get("source", "").partition(",")[0], SOURCES[SOURCE]),
    }


@router.get("/figure/race")
async def race_frame(
    request: Request,
    name: FrameName = "race",
    show: Annotated[str, AfterValidator(among(PARTS, "part")), Query(max_length=200)] = ",".join(USUAL_PARTS),
    controls: Controls = "steps",
    surface: Annotated[str, AfterValidator(among(tuple(GROUNDS), "surface")), Query(max_length=40)] = "",
    text: Annotated[str, Query(max_length=MOST_CHARACTERS)] = "",
) -> Response:
    """The frame alone, for scripts that mount the figure where the server has written none.

    start, racers and settings of the surface are read as the page `/descent` reads them.
    """
    words = {**frame_words(name, tuple(show.split(",")), controls), **await ground_words(request)}
    return page(request, "descent/fragment.html", words)
