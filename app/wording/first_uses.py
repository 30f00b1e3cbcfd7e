"""A step of rendering Markdown: where a page first uses a term, the word leads to its explanation.

Nothing is linked in headings, code, links and the heads of tables.
"""

from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from app.wording.vocabulary import vocabulary

LINKED = "linked"
"""What `env` calls the terms that the page has linked already; without it nothing is linked."""

_NEVER = ("heading_open", "th_open")


def link_first_uses(state: StateCore) -> None:
    """Put links around the first forms of terms, and add these terms to those that are linked."""
    linked = state.env.get(LINKED)
    if linked is None:
        return
    before = ""
    for token in state.tokens:
        if token.type == "inline" and before not in _NEVER:
            token.children = list(_with_links(token.children or [], linked))
        before = token.type


def _with_links(tokens: list[Token], linked: set[str]) -> Iterator[Token]:
    links = 0
    for token in tokens:
        links += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type == "text" and links == 0:
            yield from _of_text(token.content, linked)
        else:
            yield token


def _of_text(text: str, linked: set[str]) -> Iterator[Token]:
    pattern, terms = vocabulary()
    end = 0
    for found in pattern.finditer(text):
        term = terms.get(found[0].lower())
        if term is None or term in linked:
            continue
        linked.add(term)
        yield _text(text[end : found.start()])
        yield Token("link_open", "a", 1, attrs={"class": "term-link", "href": f"/words#{term}"})
        yield _text(found[0])
        yield Token("link_close", "a", -1)
        end = found.end()
    yield _text(text[end:])


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
