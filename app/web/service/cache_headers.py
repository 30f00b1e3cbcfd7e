"""Values of Cache-Control, and the comparison of ETags."""

IMMUTABLE = "public, max-age=31536000, immutable"
"""For a year, without asking: what never changes under its address."""

REVALIDATED = "no-cache"
"""Kept, but asked about before each use; an unchanged answer is then a 304 without a body."""

FOR_MINUTES = "public, max-age=300, stale-while-revalidate=86400"
"""For five minutes without asking, and a day while a newer one is fetched: what changes with a release."""

FOR_A_DAY = "public, max-age=86400, stale-while-revalidate=604800"
"""For a day without asking: pictures of pages, which change with a release and are never part of a page."""

NO_STORE = "no-store"
"""What is true of this one answer alone, such as a time that was measured."""


def has_current(etag: str, if_none_match: str) -> bool:
    """Whether the header `If-None-Match` names `etag`, by the weak comparison of RFC 9110 (2022), 8.8.3.2."""
    named = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
    return etag.removeprefix("W/") in named or "*" in named
