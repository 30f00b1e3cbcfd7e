"""All terms, from their Markdown files: what each means, how it is written, and where the site shows it."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from app.article.first_half import WIDTHS, operations, prices
from app.claims.material.networks import sized
from app.claims.material.sources import BACKPROPAGATION, source
from app.formula import Formula
from app.wording.texts import filled, read_text
from app.wording.vocabulary import TERM_FILES
from app.words.entry import Entry
from app.words.registers import entry_of
from app.words.registers_of_steps import SETTINGS


class Term(NamedTuple):
    """One term. definition: one to three plain sentences.

    symbol: the letter that stands for it. formula: what it is, as a formula. seen: where the site shows it,
    as Markdown. read: addresses that treat it. sources: works, by their keys. setting: the setting that it
    explains, "" for none. in_lab: whether the lab lists it.
    """

    slug: str
    title: str
    definition: str
    symbol: Formula | None
    formula: Formula | None
    seen: str
    read: tuple[str, ...]
    sources: tuple[str, ...]
    setting: str
    in_lab: bool

    @property
    def shown(self) -> Formula | None:
        """The formula, or where there is none, the symbol."""
        return self.formula or self.symbol


def read_term(path: Path) -> Term:
    """The term of a file. Raises KeyError where a field, an entry or a number that it names is missing."""
    fields, body = read_text(path)
    entry = entry_of(fields["entry"]) if "entry" in fields else None
    return Term(
        slug=path.stem,
        title=fields["title"],
        definition=filled(body, {**numbers(), **_summary(fields, entry)}),
        symbol=_formula(fields, "symbol"),
        formula=Formula(entry.latex, entry.formula) if entry else _formula(fields, "formula"),
        seen=fields["seen"],
        read=tuple(fields.get("read", ())),
        sources=tuple(fields.get("sources", ())),
        setting=fields.get("setting", ""),
        in_lab=fields.get("lab", False),
    )


def _summary(fields: Any, entry: Entry | None) -> dict[str, str]:
    """What a register says of it already."""
    if entry:
        return {"summary": entry.summary}
    return {"summary": SETTINGS[fields["setting"]]} if fields.get("setting") in SETTINGS else {}


def _formula(fields: Any, name: str) -> Formula | None:
    if name not in fields:
        return None
    latex, text = fields[name]
    return Formula(latex, text)


@cache
def numbers() -> dict[str, float]:
    """What definitions name: what a slope costs in the largest network of the article's picture of prices."""
    dearest = {name: points[-1] for name, points in prices().items()}
    parameters, usual = dearest[BACKPROPAGATION]
    graph = sized((2, WIDTHS[-1], WIDTHS[-1], 1)).graph
    return {
        "parameters": parameters,
        "passes": operations(BACKPROPAGATION, graph) / source(BACKPROPAGATION).cost(graph).forward,
        **{f"{name}_times": price / usual for name, (_, price) in dearest.items()},
    }


TERMS: dict[str, Term] = {
    term.slug: term
    for term in sorted(map(read_term, TERM_FILES.glob("*.md")), key=lambda term: term.title.casefold())
}
"""In the order of the alphabet."""
