"""What a page is for whoever searches for it or passes its address on."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, NamedTuple

from app.web.service.navigation import NAME

CARD_SIZE = (1200, 630)
"""Pixels across and down: what sites that show cards ask for."""


class Document(NamedTuple):
    """A page with an address of its own.

    title: its own words. description: one or a few sentences. picture: draws what its card shows, an
    app.figures.card.Picture. kind: what it is one of, in a word or two. headline: what its card says in place
    of the title, as pairs of a text and whose colour it has: "ink", "slope" or "step". words: what its
    address may say, besides what all pages know.
    """

    address: str
    title: str
    description: str
    picture: Callable[[], Any]
    kind: str = ""
    headline: Sequence[tuple[str, str]] = ()
    words: Collection[str] = ()

    @property
    def whole_title(self) -> str:
        """The title with the name of the site: what a window or a list of results shows."""
        return f"{self.title} · {NAME}"

    @property
    def card(self) -> str:
        """The address of its card."""
        return f"/card{self.address.rstrip('/') or '/index'}.png"
