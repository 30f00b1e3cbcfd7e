"""Addresses of claims, and of the pages where their experiments go on."""

import base64
import json
import zlib
from collections.abc import Mapping
from html import escape as html_escape
from typing import Any
from urllib.parse import quote, urlencode

from app.claims.form.claim import Claim, Link
from app.claims.form.controls import Choices
from app.web.claims.bets import Bets, written
from app.web.service.carried import as_query
from app.web.service.navigation import address_of

_RAW = -15
"""Deflated data without a header: what browsers call deflate-raw."""


def page_link(link: Link) -> str:
    """The address where an experiment goes on."""
    says = dict(link.says)
    if link.experiment is not None:
        says["e"] = encoded({"experiment": link.experiment, "example": 0})
    # Commas, colons and semicolons are allowed there, and far easier to read.
    return f"{address_of(link.page)}?{urlencode(says, safe=',:;', quote_via=quote)}"


def encoded(value: Mapping[str, Any]) -> str:
    """A value of JSON as static/js/shared/address/compression.js writes it: deflated, then base64url."""
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW)
    packed = packer.compress(json.dumps(value, separators=(",", ":")).encode()) + packer.flush()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def claim_address(claim: Claim, bets: Bets, theme: str | None, choices: Choices | None = None) -> str:
    """The address of a claim's page; it says only what is not so anyway."""
    said = {} if choices is None else changed(claim, choices)
    return with_query(f"{address_of('claims')}/{claim.slug}", {**said, **kept(bets, theme)})


def list_address(bets: Bets, theme: str | None) -> str:
    """The address of the list of all claims."""
    return with_query(address_of("claims"), kept(bets, theme))


def changed(claim: Claim, choices: Choices) -> dict[str, str]:
    """What is chosen other than usual, as texts."""
    return {
        control.name: as_text(choices.values[control.name])
        for control in claim.controls
        if choices.values[control.name] != control.default
    }


def as_text(value: float | str) -> str:
    """A choice as an address and a field have it."""
    return value if isinstance(value, str) else f"{value:.12g}"


def kept(bets: Bets, theme: str | None) -> dict[str, str]:
    """What every link hands on."""
    return {**({"bets": written(bets)} if bets else {}), **({"theme": theme} if theme else {})}


def handing_on(html: str, said: Mapping[str, str]) -> str:
    """A text of which the links to terms hand on what is kept."""
    words = address_of("words")
    return html.replace(f'href="{words}#', f'href="{html_escape(with_query(words, said))}#')


def with_query(path: str, said: Mapping[str, str]) -> str:
    return path + as_query(said)
