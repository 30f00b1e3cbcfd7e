"""Reads a text: its fields, and its body, in which numbers of a run are named in braces."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

import frontmatter
from markdown_it import MarkdownIt

from app.wording.numbers import Shown

# Only what Markdown itself knows: no text may bring HTML of its own.
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")


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


def as_html(text: str) -> str:
    """Paragraphs, lists and links of Markdown as HTML."""
    return str(_MARKDOWN.render(text))


def line_as_html(text: str) -> str:
    """One line of Markdown as HTML, without a paragraph around it."""
    return str(_MARKDOWN.renderInline(text))
