"""What is copied into other places, a row for each: to add one is to add a row."""

from typing import NamedTuple

from app.web.share import words
from app.web.share.shared import Shared, Size
from app.web.share.syntax import Written

FRAME = (
    '<iframe src="{embed:html}" title="{title:html}" width="{width}" height="{height}"'
    ' style="border: 0; max-width: 100%" loading="lazy" allow="fullscreen"></iframe>'
)
"""The same wherever HTML can be written."""

ELEMENT = (
    '<script src="{site:html}/embed/v1/embed.js" async></script>\n'
    '<slope-and-step {attributes}>\n  <a href="{page:html}">{title:html}</a>\n</slope-and-step>'
)
IN_JSX = (
    '<iframe src="{embed:html}" title="{title:html}" width="{width}" height="{height}"'
    ' style={{{{border: 0, maxWidth: \'100%\'}}}} loading="lazy" allow="fullscreen"></iframe>'
)
SLIDE = (
    '<section>\n  <iframe data-src="{embed:html}" title="{title:html}" width="{width}" height="{height}"'
    ' style="border: 0"></iframe>\n</section>'
)
BIBTEX = (
    "@misc{{slope-and-step,\n  author = {{{{Slope \\& Step contributors}}}},\n  title = {{{title:tex}}},\n"
    "  howpublished = {{\\url{{{page}}}}}\n}}"
)


class Snippet(NamedTuple):
    """A row. template: as `str.format` fills it; behind a colon stands the syntax of the place (syntax.py).

    title: where it is pasted. note: how, if that is not plain. shows: whether it shows the figure of an
    embed; the others lead to the page.
    """

    name: str
    title: str
    template: str
    note: str = ""
    shows: bool = True

    def written(self, shared: Shared, size: Size) -> str:
        """The snippet for an address of ours."""
        told = {name: Written(text) for name, text in shared.told().items()}
        return self.template.format(**told, width=size.width, height=size.height)


SNIPPETS = (
    Snippet("link", "Link", "{page}", shows=False),
    Snippet("html", "HTML", FRAME),
    Snippet("element", "HTML with a script", ELEMENT, words.ELEMENT),
    Snippet("moodle", "Moodle", FRAME, words.MOODLE),
    Snippet("canvas", "Canvas", FRAME, words.CANVAS),
    Snippet("openedx", "Open edX", FRAME, words.OPEN_EDX),
    Snippet("wordpress", "WordPress", "{embed}", words.WORDPRESS),
    Snippet("myst", "Jupyter Book, MyST", ":::{{iframe}} {embed}\n:width: 100%\n:::", words.MYST),
    Snippet("sphinx", "Sphinx", f".. raw:: html\n\n   {FRAME}\n", words.SPHINX),
    Snippet("quarto", "Quarto", f"```{{{{=html}}}}\n{FRAME}\n```", words.QUARTO),
    Snippet("docusaurus", "Docusaurus", IN_JSX, words.DOCUSAURUS),
    Snippet("vitepress", "VitePress", FRAME, words.VITEPRESS),
    Snippet("mkdocs", "MkDocs", f"<div>{FRAME}</div>", words.MKDOCS),
    Snippet("reveal", "reveal.js", SLIDE, words.REVEAL),
    Snippet("notion", "Notion", "{embed}", words.NOTION),
    Snippet("obsidian", "Obsidian", FRAME, words.OBSIDIAN),
    Snippet("markdown", "Link in Markdown", "[{title:markdown}]({page:target})", shows=False),
    Snippet("citation", "Citation", "Slope & Step. {title}. {page}", shows=False),
    Snippet("bibtex", "Citation, BibTeX", BIBTEX, shows=False),
)


def snippets_for(shared: Shared) -> list[Snippet]:
    """Those that fit: without an embed there is none that shows a figure."""
    return [one for one in SNIPPETS if shared.kind is not None or not one.shows]
