"""Help beside every term: one sentence and one formula, for all that can be chosen and for the words used."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.explaining.mathml import written
from app.formula import Formula
from app.web.api.catalog import CATALOG
from app.web.lab.glossary_table import Term, read_table
from app.web.service.cached import CachedAnswer
from app.web.service.documented import documented_answer

router = APIRouter(tags=["What there is"])


def listed(kind: str) -> list[dict[str, Any]]:
    """The entries of a kind of the catalog; none for what only the glossary knows."""
    entries = CATALOG.get(kind, [])
    return [entries] if isinstance(entries, dict) else entries


def _help(terms: dict[str, Term], kind: str) -> dict[str, dict[str, Any]]:
    """What is said of each term: in the words of the catalog, where it stands there."""
    in_catalog = {entry["name"]: entry for entry in listed(kind)}
    return {name: _said(term, in_catalog.get(name)) for name, term in terms.items()}


def _said(term: Term, entry: dict[str, Any] | None) -> dict[str, Any]:
    if entry is None:
        return {**term._asdict(), "formula": written(term.formula)}
    formula = Formula(term.formula.latex, entry["formula"])
    return {"title": entry["title"], "summary": entry["summary"], "formula": written(formula)}


GLOSSARY = {kind: _help(terms, kind) for kind, terms in read_table().items()}
_ANSWER = CachedAnswer(GLOSSARY)


@router.get("/api/glossary", summary="Help for every term", responses=documented_answer(GLOSSARY))
async def glossary(request: Request) -> Response:
    """By kind and by name: a title, one sentence, and one formula as MathML with a plain text beside it.

    Kinds and names are those of the catalog; `settings` and `words` explain everything else.
    """
    return _ANSWER.to(request)
