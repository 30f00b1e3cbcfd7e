"""A moment of a walk through a graph as a document: its card shows the graph so far."""

from collections.abc import Mapping

from app.web.graph import words
from app.web.graph.document import DOCUMENT, without_margins
from app.web.graph.formula_words import formula_at
from app.web.graph.offered_formulas import EXAMPLES
from app.web.graph.still import Beginning, stills
from app.web.service.attempt import KeepGoing
from app.web.service.document import Document

LONGEST = 60
"""Characters of a formula that a card has room for."""


def document_at(query: Mapping[str, str], keep_going: KeepGoing = lambda: True) -> Document:
    """The page of graphs at the moment that its address says; as it is where that cannot be drawn."""
    example = EXAMPLES.get(query.get("preset", ""))
    formula = formula_at(query.get("text"), query.get("start", ""), *([example] if example else []))
    step, output = _count(query.get("step")), _count(query.get("output"))
    is_forward = query.get("mode") == "forward"
    here = Beginning(
        formula.text,
        tuple(formula.start.items()),
        "forward" if is_forward else "reverse",
        step,
        output,
        query.get("variable") if is_forward else None,
    )
    drawn = stills(here)
    if drawn is None:
        return DOCUMENT
    text = formula.text if len(formula.text) <= LONGEST else f"{formula.text[: LONGEST - 1]}…"
    return DOCUMENT._replace(
        kind=words.MOMENT.format(step=step),
        headline=[(text, "ink")],
        picture=lambda: without_margins(drawn.compact),
    )


def _count(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 7 else 0
