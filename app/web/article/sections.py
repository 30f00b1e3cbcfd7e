"""The sections as the page shows them: their texts with the engine's numbers, and the places of figures."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from app.article.register import SECTIONS
from app.article.section import Section
from app.claims.words import words_of
from app.folders import TEXTS
from app.wording.pieces import Piece, in_pieces
from app.wording.texts import filled, line_as_html, read_text


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
    linked = set[str]()
    return tuple(_shown(section, linked) for section in SECTIONS)


def body_of(section: Section) -> str:
    """The text of a section with its numbers in place, as Markdown."""
    return filled(read_text(TEXTS / "article" / f"{section.name}.md").body, section.numbers())


def _shown(section: Section, linked: set[str]) -> Shown:
    fields = read_text(TEXTS / "article" / f"{section.name}.md").fields
    return Shown(
        slug=section.name[3:],
        title=line_as_html(fields["title"]),
        short=fields["short"],
        pieces=in_pieces(body_of(section), linked),
        cards=[{**card, "title": words_of(card["slug"]).title} for card in fields.get("cards", ())],
        questions=fields.get("questions", ()),
    )
