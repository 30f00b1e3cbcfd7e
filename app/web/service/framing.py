"""Who may show our pages in a frame: everyone an embed, only ourselves all other pages."""

import os
import re

FRAMED_BY = "SLOPE_FRAMED_BY"
"""The environment variable with the sites that may frame every page, such as `https://moodle.example.org`."""

EVERYONE = "*"
_SITE = re.compile(r"https?://[A-Za-z0-9.*-]+(:\d{1,5})?")


def sites(text: str) -> tuple[str, ...]:
    """The sites that a text names, with spaces between them; `*` is everyone.

    Raises ValueError for what is no site: a policy with it would let in nobody, or others.
    """
    named = tuple(text.split())
    wrong = [one for one in named if one != EVERYONE and not _SITE.fullmatch(one)]
    if wrong:
        raise ValueError(f"{FRAMED_BY}: {wrong[0]!r} is no site such as https://moodle.example.org.")
    return named


def frame_ancestors() -> str:
    """The end of a policy that lets in ourselves and the sites of the setting; "" where everyone may."""
    named = sites(os.environ.get(FRAMED_BY, ""))
    return "" if EVERYONE in named else " ".join(("; frame-ancestors 'self'", *named))
