"""Help beside every term: what it means, with a formula; for all that can be chosen and for words used."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response

from app.explaining.mathml import written
from app.formula import Formula
from app.web.api.catalog import CATALOG
from app.web.lab.glossary_table import Help, read_table
from app.web.service.content import FixedAnswer
from app.web.service.documented import documented_answer
from app.words.terms import TERMS, Term

router = APIRouter(tags=["What there is"])


def drawn_entries(section: str) -> list[dict[str, Any]]:
    """The entries of a section of the catalog that have a formula; none for what is no list of choices."""
    entries = CATALOG[section]
    listed = entries if isinstance(entries, list) else [entries]
    return [entry for entry in listed if isinstance(entry, dict) and "latex" in entry]


def sentences_of_settings() -> dict[str, set[str]]:
    """What the registers say of their settings, by the names of the settings."""
    sentences: dict[str, set[str]] = {}
    for entries in CATALOG.values():
        for entry in entries if isinstance(entries, list) else [entries]:
            for setting in entry.get("settings", ()) if isinstance(entry, dict) else ():
                sentences.setdefault(setting["name"], set()).add(setting["summary"])
    return sentences


def _of_setting(name: str, told: Help) -> Help:
    """The help with the sentence of its register, where the table leaves it out."""
    if told.summary:
        return told
    [sentence] = _SENTENCES[name]
    return told._replace(summary=sentence)


def _of_term(term: Term) -> Help:
    """What the page of words says of it. Raises ValueError where there is no formula to be drawn."""
    if term.shown is None:
        raise ValueError(f"The term {term.slug} has neither a formula nor a symbol.")
    return Help(term.title, term.definition, term.shown)


def _of_entry(entry: dict[str, Any]) -> Help:
    return Help(entry["title"], entry["summary"], Formula(entry["latex"], entry["formula"]))


def _written(helps: Mapping[str, Help]) -> dict[str, Any]:
    return {name: {**told._asdict(), "formula": written(told.formula)} for name, told in helps.items()}


_SENTENCES = sentences_of_settings()
_SETTINGS = {
    **{name: _of_setting(name, told) for name, told in read_table().items()},
    **{term.setting: _of_term(term) for term in TERMS.values() if term.setting},
}
_WORDS = {slug.replace("-", "_"): _of_term(term) for slug, term in TERMS.items() if term.in_lab}
GLOSSARY = {
    **{
        section: _written({entry["name"]: _of_entry(entry) for entry in drawn_entries(section)})
        for section in CATALOG
        if drawn_entries(section)
    },
    "settings": _written(_SETTINGS),
    "words": _written(_WORDS),
}
_ANSWER = FixedAnswer(GLOSSARY)


@router.get("/api/glossary", summary="Help for every term", responses=documented_answer(GLOSSARY))
async def glossary(request: Request) -> Response:
    """By section and by name: a title, what it means, and one formula as MathML with a plain text beside it.

    Sections and names are those of the catalog; `settings` and `words` explain everything else.
    """
    return _ANSWER.to(request)
