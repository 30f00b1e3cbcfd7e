"""Help beside every term: one sentence and one formula, for all that can be chosen and for the words used."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.explaining.mathml import written
from app.formula import Formula
from app.web.api.catalog import CATALOG
from app.web.lab.glossary_table import Term, read_table
from app.web.service.content import FixedAnswer
from app.web.service.documented import documented_answer

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


def _of_setting(name: str, term: Term) -> Term:
    """The term with the sentence of its register, where the table leaves it out."""
    if term.summary:
        return term
    [sentence] = _SENTENCES[name]
    return term._replace(summary=sentence)


def _of_entry(entry: dict[str, Any]) -> dict[str, Any]:
    return _help(Term(entry["title"], entry["summary"], Formula(entry["latex"], entry["formula"])))


def _help(term: Term) -> dict[str, Any]:
    return {**term._asdict(), "formula": written(term.formula)}


_OF_CATALOG = {
    section: {entry["name"]: _of_entry(entry) for entry in drawn_entries(section)}
    for section in CATALOG
    if drawn_entries(section)
}
_SENTENCES = sentences_of_settings()
_OF_TABLE = {
    section: {name: _help(_of_setting(name, term)) for name, term in terms.items()}
    for section, terms in read_table().items()
}
GLOSSARY = _OF_CATALOG | _OF_TABLE
_ANSWER = FixedAnswer(GLOSSARY)


@router.get("/api/glossary", summary="Help for every term", responses=documented_answer(GLOSSARY))
async def glossary(request: Request) -> Response:
    """By section and by name: a title, one sentence, and one formula as MathML with a plain text beside it.

    Sections and names are those of the catalog; `settings` and `words` explain everything else.
    """
    return _ANSWER.to(request)
