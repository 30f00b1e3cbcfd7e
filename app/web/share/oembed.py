"""What other sites show in place of an address of ours (oEmbed, oembed.com)."""

from collections.abc import Callable, Mapping
from html import escape
from http import HTTPStatus
from types import MappingProxyType
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response

from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.content import Content
from app.web.service.document import CARD_SIZE
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.json_codec import encode
from app.web.service.navigation import NAME
from app.web.share import words
from app.web.share.moment_card import ADDRESS as CARD
from app.web.share.page import shared_in
from app.web.share.shared import LONGEST, Shared, Size

SECONDS_KEPT = 86_400
THUMBNAIL_WIDTHS = (1200, 600, 300, 150)
"""Of cards, in pixels: the widest that fits is named."""

Pixels = Annotated[int | None, Query(ge=1)]

router = APIRouter(include_in_schema=False)


@router.get("/oembed")
async def oembed(
    request: Request,
    url: Annotated[str, Query(max_length=LONGEST)],
    format: str = "json",
    maxwidth: Pixels = None,
    maxheight: Pixels = None,
) -> Response:
    """The figure at a whole address of ours: 404 where there is none, 501 for an unknown format."""
    if format not in FORMATS:
        raise Refusal(HTTPStatus.NOT_IMPLEMENTED, ErrorDetail("format", *words.NO_SUCH_FORMAT))
    media_type, write = FORMATS[format]
    shared = shared_in(request, url)
    if shared.kind is None or url.startswith("/"):
        raise Refusal(HTTPStatus.NOT_FOUND, ErrorDetail("url", *words.NO_SUCH_PAGE))
    answer = answer_for(shared, maxwidth, maxheight)
    return Content(write(answer), media_type).to(request, FOR_MINUTES)


def answer_for(shared: Shared, most_across: int | None, most_down: int | None) -> dict[str, Any]:
    """The fields of a response of the type "rich", and a picture of the moment (oEmbed 1.0, 2.3.4)."""
    size = Size(_at_most(Size().width, most_across), _at_most(Size().height, most_down))
    return {
        "version": "1.0",
        "type": "rich",
        "title": shared.title,
        "provider_name": NAME,
        "provider_url": f"{shared.site}/",
        "cache_age": SECONDS_KEPT,
        "width": size.width,
        "height": size.height,
        "html": frame_of(shared, size),
        **_thumbnail(shared, most_across, most_down),
    }


def frame_of(shared: Shared, size: Size) -> str:
    """One frame and nothing else: sites that do not know us let nothing else through."""
    told = shared.told()
    return (
        f'<iframe src="{escape(told["embed"])}" title="{escape(shared.title)}" width="{size.width}"'
        f' height="{size.height}" frameborder="0" allow="fullscreen"></iframe>'
    )


def _thumbnail(shared: Shared, most_across: int | None, most_down: int | None) -> dict[str, Any]:
    """The card of the moment, none where no width of it fits."""
    for width in THUMBNAIL_WIDTHS:
        height = round(width * CARD_SIZE[1] / CARD_SIZE[0])
        if width <= (most_across or width) and height <= (most_down or height):
            asked = urlencode({"address": shared.embed, "width": width})
            return {
                "thumbnail_url": f"{shared.site}{CARD}?{asked}",
                "thumbnail_width": width,
                "thumbnail_height": height,
            }
    return {}


def _at_most(usual: int, most: int | None) -> int:
    return usual if most is None else min(usual, most)


def _as_xml(answer: Mapping[str, Any]) -> bytes:
    fields = "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in answer.items())
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>{fields}</oembed>'.encode()


FORMATS: Mapping[str, tuple[str, Callable[[Mapping[str, Any]], bytes]]] = MappingProxyType(
    {"json": ("application/json", encode), "xml": ("text/xml", _as_xml)}
)
"""The media type of each, and how an answer is written in it."""
