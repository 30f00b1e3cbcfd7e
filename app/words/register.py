"""All terms, in the order of the alphabet."""

from app.wording.vocabulary import TERM_FILES
from app.words.term import Term, read_term

TERMS: dict[str, Term] = {
    term.slug: term
    for term in sorted(map(read_term, TERM_FILES.glob("*.md")), key=lambda term: term.title.casefold())
}
