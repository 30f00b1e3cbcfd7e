"""GET /words: every term and sign of the site, how to read its figures, and what can be swapped in."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

import anyio.to_thread
from fastapi import APIRouter, Request, Response

from app.article.register import SECTIONS
from app.article.second_half import frozen
from app.claims.words import words_of
from app.explaining.mathml import mathml
from app.figures.reading_samples import heights_bar, samples
from app.folders import TEXTS
from app.formula import Formula
from app.web.iteration.beats import BEATS
from app.web.service.page_shell import page, shell
from app.web.words import words
from app.web.words.document import DOCUMENT
from app.wording.numbers import shown
from app.wording.pieces import in_pieces
from app.wording.texts import as_html, line_as_html, read_text
from app.words.notation import notation
from app.words.offered import offered
from app.words.references import works
from app.words.terms import TERMS, Term

router = APIRouter(include_in_schema=False)
_CLAIM = "/claims/"
_MOST_CHARACTERS = 34
"""Of a formula that every phone has the room for."""
_END_IN_LATEX, _END_IN_TEXT = re.compile(r"(?<=[;,])\\quad "), re.compile(r"(?<=[;,]) {2}")
"""After a statement of a formula, such as that of a memory."""


class Drawn(NamedTuple):
    """A formula for the template, in parts between which a line may break.

    is_wide: whether a phone may not have the room for one of them.
    """

    parts: Sequence[str]
    is_wide: bool


class Shown(NamedTuple):
    """A term for the template. All but titles and addresses is HTML."""

    slug: str
    title: str
    symbol: Drawn | None
    formula: Drawn | None
    definition: str
    seen: str
    sections: Sequence[tuple[str, str]]
    claims: Sequence[tuple[str, str]]
    cited: Sequence[tuple[str, str]]


@router.get("/words")
async def words_page(request: Request) -> Response:
    """Everything at once: a page to look things up in, whole without a script."""
    told = await anyio.to_thread.run_sync(_told)
    return page(request, "words/page.html", {**shell(request, DOCUMENT), **told})


@cache
def _told() -> dict[str, Any]:
    figures, swap = read_text(TEXTS / "words" / "figures.md"), offered()
    references = read_text(TEXTS / "words" / "references.md")
    return {
        "letters": [
            (letter, [_shown(term) for term in terms])
            for letter, terms in groupby(TERMS.values(), key=lambda term: term.title[0])
        ],
        "notation": read_text(TEXTS / "words" / "notation.md"),
        "symbols": [
            (
                group.title,
                [([mathml(one) for one in row.symbols], line_as_html(row.says)) for row in group.rows],
            )
            for group in notation()
        ],
        "reading": {"title": figures.fields["title"], "pieces": in_pieces(figures.body, set())},
        "samples": _samples(figures.fields["samples"]),
        "heights": heights_bar(),
        "tag": words.TAG.format(slope=shown(frozen()[1])),
        "beats": BEATS,
        "swap": swap,
        "swap_text": as_html(swap.text),
        "offered": [
            (group, [(entry, _drawn(Formula(entry.latex, entry.formula))) for entry in group.entries])
            for group in swap.groups
        ],
        "references": references,
        "works": [(key, line_as_html(work.full)) for key, work in works().items()],
    }


def _samples(labels: dict[str, Sequence[str]]) -> dict[str, list[tuple[str, str]]]:
    """Pictures with their labels, by what they show."""
    drawn = samples()
    return {name: list(zip(drawn[name], said, strict=True)) for name, said in labels.items()}


def _shown(term: Term) -> Shown:
    return Shown(
        slug=term.slug,
        title=term.title,
        symbol=_drawn(term.symbol),
        formula=_drawn(term.formula),
        definition=line_as_html(term.definition, {term.slug}),
        seen=line_as_html(term.seen),
        sections=[(address, _SECTIONS[address]) for address in term.read if not address.startswith(_CLAIM)],
        claims=[
            (address, words_of(address.removeprefix(_CLAIM)).title)
            for address in term.read
            if address.startswith(_CLAIM)
        ],
        cited=words.cited(term.sources),
    )


def _drawn(formula: Formula | None) -> Drawn | None:
    if formula is None:
        return None
    parts = parts_of(formula)
    return Drawn([mathml(part) for part in parts], max(len(part.text) for part in parts) > _MOST_CHARACTERS)


def parts_of(formula: Formula) -> Sequence[Formula]:
    """Its statements; the whole formula where the drawn and the written one are not cut alike."""
    latex, text = _END_IN_LATEX.split(formula.latex), _END_IN_TEXT.split(formula.text)
    if len(latex) != len(text):
        return [formula]
    return [Formula(drawn, said) for drawn, said in zip(latex, text, strict=True)]


_SECTIONS = {
    f"/#{section.name[3:]}": read_text(TEXTS / "article" / f"{section.name}.md").fields["title"]
    for section in SECTIONS
}
"""The titles of the article's sections, by their addresses."""
