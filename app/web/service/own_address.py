"""The site's own address, for what must name it in full: cards, sitemaps and canonical addresses."""

import os
import re
from urllib.parse import quote

from fastapi import Request

SETTING = "SLOPE_SITE"
"""The environment variable that says where visitors find this site, such as "https://example.org"."""

_LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_HOST = rf"(?:{_LABEL}(?:\.{_LABEL})*|\[[0-9a-f:.]+\])(?::\d{{1,5}})?"
_SITE = re.compile(rf"https?://{_HOST}/?", re.IGNORECASE)
_MOST_LETTERS = 255
_MOST_IN_A_HEAD = 4000
_ADDRESS = re.compile(r"(?P<site>https?://[^/?#\\@]+)?(?P<path>/(?![/\\])[!-~]*)?", re.IGNORECASE)
"""Whole, or from its path on; without the spaces and controls that browsers leave out as they read it."""


def site_address(request: Request) -> str:
    """Scheme and host without a slash behind: those of the setting, else those of the request.

    A request may name any host, so what does not look like one is not repeated: the place where this server
    listens stands there instead.
    """
    if site := configured():
        return site
    host = request.headers.get("host", "")
    if len(host) > _MOST_LETTERS or not re.fullmatch(_HOST, host, re.IGNORECASE):
        name, port = request.scope.get("server") or ("localhost", None)
        host = f"[{name}]" if ":" in name else name
        host += f":{port}" if port else ""
    return f"{request.url.scheme}://{host.lower()}"


def configured() -> str:
    """The address that the setting names; "" where it names none. Raises ValueError for what is none."""
    site = os.environ.get(SETTING, "")
    return checked(site) if site else ""


def whole_address(request: Request) -> str:
    """The address that was asked for, with its site; without its query where that is very long."""
    here = site_address(request) + quote(request.scope["path"])
    query = request.url.query
    return f"{here}?{query}" if query and len(query) <= _MOST_IN_A_HEAD else here


def checked(site: str) -> str:
    """The address of a site without a slash behind. Raises ValueError for what is none."""
    if len(site) > _MOST_LETTERS or not _SITE.fullmatch(site):
        raise ValueError(f"{SETTING} is not an address such as https://example.org")
    return site.rstrip("/").lower()


def own_path(request: Request, address: str) -> str | None:
    """An address of this site from its path on, such as "/graph?step=3"; None for any other text.

    address: whole, or from its path on.
    """
    found = _ADDRESS.fullmatch(address)
    if not address or not found:
        return None
    site, path = found.group("site", "path")
    return path or "/" if site is None or site.lower() == site_address(request) else None
