"""What every page shares: the templates, and the values that all templates get."""

from functools import lru_cache
from typing import Any

from fastapi import Request, Response
from fastapi.templating import Jinja2Templates

from app.folders import BUNDLES, STATIC, TEMPLATES
from app.web.service import own_files
from app.web.service.bundles import are_current
from app.web.service.cache_headers import REVALIDATED
from app.web.service.carried import FORMS, as_query, carried
from app.web.service.content import Content
from app.web.service.document import CARD_SIZE, Document
from app.web.service.navigation import NAME, PAGES
from app.web.service.own_address import site_address, whole_address
from app.web.service.page_files import page_files
from app.web.service.unknown_parameters import said_twice, unknown_parameters

templates = Jinja2Templates(TEMPLATES)
templates.env.trim_blocks = templates.env.lstrip_blocks = True
templates.env.globals.update(
    pages=PAGES,
    site_name=NAME,
    card_size=CARD_SIZE,
    # What is taken along as one file has its script in one piece.
    in_one_file=lambda: are_current(BUNDLES, STATIC),
)


def page(
    request: Request, template: str, words: dict[str, Any], cache_control: str = REVALIDATED
) -> Response:
    """A page, or 304 when the client has it already."""
    return _content(written(template, words)).to(request, cache_control)


def written(template: str, words: dict[str, Any]) -> str:
    """The HTML of a page, or of a part of one."""
    return templates.get_template(template).render(words)


@lru_cache(maxsize=64)
def _content(text: str) -> Content:
    """The same page for many visitors is compressed once."""
    return Content(text.encode(), "text/html")


def shell(request: Request, document: Document, here: str | None = None) -> dict[str, Any]:
    """The template values that the frame of a page needs. here: its place in the navigation, if another."""
    here = document.address if here is None else here
    handed_on = carried(request.query_params)
    theme = handed_on.get("theme")
    [folder] = (page.folder for page in PAGES if page.address == here)
    return {
        "here": here,
        "document": document,
        "site": site_address(request),
        "whole_address": whole_address(request),
        "theme": theme,
        "notes": [
            *unknown_parameters(request.query_params, document.words),
            *said_twice(request.query_params.multi_items(), {*document.words, *FORMS}),
        ],
        # What links carry along to other pages, and to pages of words.
        "kept": as_query({"theme": theme} if theme else {}),
        "kept_among_texts": as_query(handed_on),
        "static": own_files.address(),
        "files": page_files(folder),
        # Asked for when its button is pressed.
        "share": page_files("share"),
    }
