"""Reads a text: its fields, and its body, in which numbers of a run are named in braces."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

import frontmatter
from markdown_it import MarkdownIt

from app.wording.first_uses import LINKED, link_first_uses
from app.wording.numbers import Shown

# Only what Markdown itself knows: no text may bring HTML of its own.
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
_MARKDOWN.core.ruler.push("first_uses", link_first_uses)


class Text(NamedTuple):
    """fields: what stands before the body, between two lines of hyphens. body: Markdown."""

    fields: Mapping[str, Any]
    body: str


def read_text(path: Path) -> Text:
    """Read a Markdown file with front matter. Raises OSError where there is none."""
    post = frontmatter.loads(path.read_text(encoding="utf-8"))
    return Text(post.metadata, post.content)


def filled(text: str, values: Mapping[str, float | str]) -> str:
    """The text with its names in braces replaced by numbers and words of a run.

    Raises KeyError for a name that the run does not have.
    """
    return text.format_map(
        {name: value if isinstance(value, str) else Shown(value) for name, value in values.items()}
    )


def names_in(text: str) -> set[str]:
    """The names that a text has in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def as_html(text: str, linked: set[str] | None = None) -> str:
    """Paragraphs, lists and links of Markdown as HTML, with each term linked at its first use.

    linked: the terms that the page has linked already, to which those of this text are added. Whoever writes
    a page of several texts hands the same set to each, in the order in which they are read.
    """
    return str(_MARKDOWN.render(text, {LINKED: set() if linked is None else linked}))


def line_as_html(text: str, linked: set[str] | None = None) -> str:
    """One line of Markdown as HTML, without a paragraph around it. Without `linked` no term is linked."""
    return str(_MARKDOWN.renderInline(text, {} if linked is None else {LINKED: linked}))
