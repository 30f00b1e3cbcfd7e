"""The addresses of embeds, version 1: a figure with nothing around it, and the table of all parameters."""

from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from app.web.embed import messages, words
from app.web.embed.changes_by_message import FIXED
from app.web.embed.kind import EmbedKind
from app.web.embed.kinds import FAMILIES, KINDS, kind_named
from app.web.embed.values import OF_THE_FRAME, Values
from app.web.service import own_files
from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.own_address import site_address, whole_address
from app.web.service.page_files import page_files, sheet_files
from app.web.service.page_shell import page
from app.web.service.unknown_parameters import said_twice
from app.web.share.qr import qr_svg

VERSION = "/embed/v1"

router = APIRouter(include_in_schema=False)


@router.get(VERSION)
async def parameters_page(request: Request) -> Response:
    """Every parameter of every embed, as a page that people read and link to."""
    theme = request.query_params.get("theme")
    told = {
        **_looks(theme or ""),
        "sheets": sheet_files("embed"),
        "kinds": KINDS.values(),
        "families": FAMILIES.values(),
        "messages": messages,
        "whole_address": whole_address(request),
        "qr": qr_svg(site_address(request) + VERSION),
    }
    return page(request, "embed/parameters.html", told)


@router.get(f"{VERSION}/{{name}}")
@router.get(f"{VERSION}/{{family}}/{{slug}}")
async def embed(request: Request, name: str = "", family: str = "", slug: str = "") -> Response:
    """A figure alone. A wrong or unknown parameter is said in a note, and the usual value holds."""
    kind = asked_kind(name or f"{family}/{slug}")
    asked = kind.asked(request.query_params)
    values = Values(asked.values)
    told = {
        **_looks(values.told["theme"]),
        "files": page_files(f"embed/{kind.script}"),
        "kind": kind,
        "values": values,
        "notes": [*asked.notes, *said_twice(request.query_params.multi_items(), kind.counting(asked.values))],
        "protocol": {"commands": messages.forms(), "frame": OF_THE_FRAME, "fixed": FIXED},
        "frame": await kind.frame(request, values),
        "full": kind.full_address(values),
        "site": site_address(request),
        "whole_address": whole_address(request),
    }
    return page(request, "embed/page.html", told, FOR_MINUTES)


def asked_kind(name: str) -> EmbedKind:
    """The figure that an address names. Raises Refusal, 404, where there is none."""
    if kind := kind_named(name):
        return kind
    family = FAMILIES.get(name.partition("/")[0])
    known = list(family.slugs()) if family else [*KINDS, *FAMILIES]
    raise Refusal(HTTPStatus.NOT_FOUND, ErrorDetail("kind", words.NO_SUCH_KIND, ", ".join(known)))


def _looks(theme: str) -> dict[str, object]:
    return {
        "theme": theme if theme in ("light", "dark") else None,
        "static": own_files.address(),
    }
