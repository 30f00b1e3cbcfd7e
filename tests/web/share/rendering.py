"""What the places make of a snippet that was pasted into them, as HTML of a page."""

import html as entities
import re
from collections.abc import Callable
from html.parser import HTMLParser
from textwrap import dedent

from markdown_it import MarkdownIt

from app.web.share.snippets import SNIPPETS, Snippet


def snippet_named(name: str) -> Snippet:
    """A row of the register."""
    return next(one for one in SNIPPETS if one.name == name)


def frame(address: str) -> str:
    """As a place writes it that takes an address alone."""
    return f'<iframe src="{entities.escape(address)}" title="figure" width="700" height="450"></iframe>'


def in_markdown(text: str) -> str:
    """VitePress and Obsidian leave HTML as it is."""
    return str(MarkdownIt("commonmark", {"html": True}).render(f"Before.\n\n{text}\n\nAfter."))


def in_sphinx(text: str) -> str:
    """Docutils is what Sphinx is made of."""
    try:
        from docutils.core import publish_parts
    except ImportError:
        return _below_raw(text)
    return str(publish_parts(text, writer="html5", settings_overrides={"report_level": 2})["body"])


def _below_raw(text: str) -> str:
    """What stands below a directive `raw`, without its margin."""
    first, _, below = text.partition("\n\n")
    assert first == ".. raw:: html"
    assert all(line.startswith("   ") for line in below.splitlines() if line)
    return dedent(below)


def in_quarto(text: str) -> str:
    """What stands in a raw block."""
    [inside] = re.findall(r"^```\{=html\}\n(.*)\n```$", text, re.DOTALL)
    return str(inside)


def in_mkdocs(text: str) -> str:
    """Python-Markdown is what MkDocs is made of."""
    try:
        from markdown import markdown
    except ImportError:
        return in_markdown(text)
    return str(markdown(f"Before.\n\n{text}\n\nAfter."))


def in_myst(text: str) -> str:
    """The argument of the directive, to the end of its line, is the address."""
    [address] = re.findall(r"^:::\{iframe\} (\S+)\n:width: 100%\n:::$", text)
    return frame(address)


def in_jsx(text: str) -> str:
    """Entities in attributes are read as in HTML; styles are objects, and no text of a style."""
    assert 'style="' not in text
    return re.sub(r"style=\{\{(.*?)\}\}", "", text)


def in_slides(text: str) -> str:
    """reveal.js gives a frame its address when the slide is near."""
    return text.replace(" data-src=", " src=")


PLACES: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(("vitepress", "obsidian"), in_markdown),
    "mkdocs": in_mkdocs,
    "sphinx": in_sphinx,
    "quarto": in_quarto,
    "myst": in_myst,
    "docusaurus": in_jsx,
    "reveal": in_slides,
    **dict.fromkeys(("notion", "wordpress"), frame),
}
"""Those that make something of it. WordPress asks what it shall show: tests/web/share/test_oembed.py."""


def rendered(name: str, text: str) -> str:
    """What becomes of the snippet of this name; what is not listed is HTML already."""
    return PLACES.get(name, str)(text)


class Elements(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remembers it."""
        self.found.append((tag, dict(attrs)))


def elements(html: str, name: str) -> list[dict[str, str | None]]:
    """The attributes of all elements of this name."""
    return [attributes for tag, attributes in Elements(html).found if tag == name]
