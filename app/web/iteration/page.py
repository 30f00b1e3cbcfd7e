"""The pages: HTML that answers the question before any script runs."""

from http import HTTPStatus
from typing import Any, NamedTuple

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.presets import PRESETS, Preset
from app.web.api.catalog import CATALOG
from app.web.iteration.first_frame import first_frame, first_row, row_count
from app.web.iteration.words import BEATS, SHORTCUTS
from app.web.service import own_files
from app.web.service.page_shell import page, shell

FIRST_PRESET = "iris"
"""What a visitor sees who has not chosen yet: real data, and gradient descent takes the step."""

router = APIRouter(include_in_schema=False)


class Example(NamedTuple):
    """A preset as the page offers it.

    source, optimizer: the names of its choices. rows: how many rows its network is trained on. row: the one,
    from 0, whose numbers the nodes show first. still: its first frame as inline SVG.
    """

    name: str
    title: str
    summary: str
    source: str
    optimizer: str
    rows: int
    row: int
    still: str


def _example(preset: Preset) -> Example:
    return Example(
        name=preset.name,
        title=preset.title,
        summary=preset.summary,
        source=preset.experiment["source"]["name"],
        optimizer=preset.experiment["optimizer"]["name"],
        rows=row_count(preset),
        row=first_row(preset),
        still=first_frame(preset),
    )


EXAMPLES = {name: _example(preset) for name, preset in PRESETS.items()}


@router.get("/")
async def iteration(request: Request) -> Response:
    """One training iteration in four beats. A wrong value in the address never stops the page."""
    words = {**iteration_words(request, "/"), "shortcuts": SHORTCUTS}
    return page(request, "index.html", words)


def iteration_words(request: Request, here: str) -> dict[str, Any]:
    """What a page at the address `here` says that walks through the iterations of a run."""
    asked = request.query_params.get("preset", FIRST_PRESET)
    return {
        **shell(request, here),
        "preset": EXAMPLES.get(asked, EXAMPLES[FIRST_PRESET]),
        "first_preset": FIRST_PRESET,
        "presets": EXAMPLES.values(),
        "sources": CATALOG["sources"],
        "optimizers": CATALOG["optimizers"],
        "planes": CATALOG["planes"],
        "beats": BEATS,
    }


@router.get("/favicon.ico")
async def favicon() -> Response:
    """Where browsers look for the sign of a site when they show an answer of the API."""
    return RedirectResponse(f"{own_files.ADDRESS}/icon.svg", HTTPStatus.PERMANENT_REDIRECT)
