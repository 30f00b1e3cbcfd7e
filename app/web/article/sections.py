"""The sections as the page shows them: their texts with the engine's numbers, and the places of figures."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from app.article.register import SECTIONS
from app.article.section import Section
from app.claims.words import words_of
from app.folders import TEXTS
from app.wording.texts import as_html, filled, line_as_html, read_text

_PLACE = re.compile(r"^::: (\w+)$", re.MULTILINE)


class Piece(NamedTuple):
    """Some HTML, and the name of the figure that comes after it; empty where none does."""

    html: str
    figure: str


class Shown(NamedTuple):
    """A section. slug: its id in the page. cards: claims that it leads to. questions: to check oneself."""

    slug: str
    title: str
    short: str
    pieces: Sequence[Piece]
    cards: Sequence[Mapping[str, str]]
    questions: Sequence[Mapping[str, Any]]


@cache
def sections() -> tuple[Shown, ...]:
    """All of them, in order; computed once."""
    return tuple(_shown(section) for section in SECTIONS)


def body_of(section: Section) -> str:
    """The text of a section with its numbers in place, as Markdown."""
    return filled(read_text(TEXTS / "article" / f"{section.name}.md").body, section.numbers())


def _shown(section: Section) -> Shown:
    fields = read_text(TEXTS / "article" / f"{section.name}.md").fields
    parts = [*_PLACE.split(body_of(section)), ""]
    return Shown(
        slug=section.name[3:],
        title=line_as_html(fields["title"]),
        short=fields["short"],
        pieces=[Piece(as_html(html), figure) for html, figure in zip(parts[::2], parts[1::2], strict=True)],
        cards=[{**card, "title": words_of(card["slug"]).title} for card in fields.get("cards", ())],
        questions=fields.get("questions", ()),
    )
