"""The card of each page as PNG: drawn when it is first asked for, and kept."""

import os
import sys
from collections.abc import Sequence

import anyio
from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from app.figures.card import card
from app.figures.colours import LIGHT
from app.figures.lettering import Word, words_of
from app.folders import PACKAGE
from app.web.service.cache_headers import FOR_A_DAY
from app.web.service.content import Content
from app.web.service.document import Document
from app.web.service.worker import Worker
from app.web.site.register import DOCUMENTS

router = APIRouter(include_in_schema=False)
CARDS = {document.card: document for document in DOCUMENTS.values()}
_COLOURS = {"ink": LIGHT.ink, "slope": LIGHT.backward, "step": LIGHT.step}


class Cards:
    """The cards that were drawn so far, by their addresses; one is drawn at a time."""

    def __init__(self) -> None:
        self._drawn: dict[str, Content] = {}
        self._one = anyio.CapacityLimiter(1)

    async def card_of(self, request: Request, document: Document) -> Content:
        """The card of a page. Raises Refusal (503) when the computing thread has too much to do."""
        async with self._one:
            if document.card not in self._drawn:
                worker: Worker = request.app.state.worker
                with worker.slot():
                    svg = await worker.run(request, lambda keep_going: svg_of(document))
                self._drawn[document.card] = Content(await rasterised(svg), "image/png")
        return self._drawn[document.card]


@router.get("/card/{name:path}")
async def card_page(request: Request, name: str) -> Response:
    """The card of a page, 1200 × 630 pixels."""
    document = CARDS.get(f"/card/{name}")
    if document is None:
        raise HTTPException(404)
    cards: Cards = request.app.state.cards
    return (await cards.card_of(request, document)).to(request, FOR_A_DAY)


def svg_of(document: Document) -> str:
    """The card of a page as SVG, with the engine's numbers."""
    return card(title_of(document), document.kind, document.picture())


def title_of(document: Document) -> list[Sequence[Word]]:
    """What the card says, in parts."""
    parts = document.headline or ((document.title, "ink"),)
    return [words_of(text, _COLOURS[colour]) for text, colour in parts]


async def rasterised(svg: str) -> bytes:
    """SVG as PNG, made by a process of its own: nothing here waits for it."""
    command = [sys.executable, "-P", "-m", "app.figures.rasteriser"]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    return (await anyio.run_process(command, input=svg.encode(), env=environment)).stdout
