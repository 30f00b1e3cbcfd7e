"""The card of each page as PNG: drawn when it is first asked for, and kept."""

import os
import sys
from collections import OrderedDict
from collections.abc import Callable, Sequence

import anyio
from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from app.figures.card import card
from app.figures.colours import LIGHT
from app.figures.lettering import Word, words_of
from app.folders import PACKAGE
from app.web.service.attempt import KeepGoing
from app.web.service.cache_headers import FOR_A_DAY
from app.web.service.content import Content
from app.web.service.document import CARD_SIZE, Document
from app.web.service.worker import Worker
from app.web.site.register import DOCUMENTS

MOST_KEPT = 200
"""So many cards: those of all pages, and of moments that were passed on of late."""

router = APIRouter(include_in_schema=False)
CARDS = {document.card: document for document in DOCUMENTS.values()}
_COLOURS = {"ink": LIGHT.ink, "slope": LIGHT.backward, "step": LIGHT.step}


class Cards:
    """The cards that were asked for last, by their addresses; one is drawn at a time."""

    def __init__(self) -> None:
        self._drawn: OrderedDict[str, Content] = OrderedDict()
        self._one = anyio.CapacityLimiter(1)

    async def card(
        self, request: Request, address: str, document_at: Callable[[KeepGoing], Document], width: int
    ) -> Content:
        """The card at an address. Raises Refusal (503) when the computing thread has too much to do.

        document_at: what it shows, found in the computing thread. width: in pixels.
        """
        async with self._one:
            if address not in self._drawn:
                worker: Worker = request.app.state.worker
                with worker.slot():
                    svg = await worker.run(request, lambda keep_going: svg_of(document_at(keep_going)))
                self._drawn[address] = Content(await rasterised(svg, width), "image/png")
            self._drawn.move_to_end(address)
            while len(self._drawn) > MOST_KEPT:
                self._drawn.popitem(last=False)
            return self._drawn[address]


@router.get("/card/{name:path}")
async def card_page(request: Request, name: str) -> Response:
    """The card of a page, 1200 × 630 pixels."""
    document = CARDS.get(f"/card/{name}")
    if document is None:
        raise HTTPException(404)
    cards: Cards = request.app.state.cards
    card = await cards.card(request, document.card, lambda keep_going: document, CARD_SIZE[0])
    return card.to(request, FOR_A_DAY)


def svg_of(document: Document) -> str:
    """The card of a page as SVG, with the engine's numbers."""
    return card(title_of(document), document.kind, document.picture())


def title_of(document: Document) -> list[Sequence[Word]]:
    """What the card says, in parts."""
    parts = document.headline or ((document.title, "ink"),)
    return [words_of(text, _COLOURS[colour]) for text, colour in parts]


async def rasterised(svg: str, width: int) -> bytes:
    """SVG as PNG of a width, made by a process of its own: nothing here waits for it."""
    command = [sys.executable, "-P", "-m", "app.figures.rasteriser", str(width)]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    return (await anyio.run_process(command, input=svg.encode(), env=environment)).stdout
