"""Whether the page of one iteration shows all its controls at once, or starts calm: the address says so."""

from starlette.datastructures import QueryParams

from app.web.iteration.address_words import SETTINGS
from app.web.service.unknown_parameters import unreadable_value

ALL = ("controls", "all")
"""What an address says once all have been shown, if nothing else in it needs them."""

_USED = frozenset(("source", "optimizer", "plane", "window", "heights", "local", "view", "camera", *SETTINGS))


def shows_all(query: QueryParams) -> bool:
    """Whoever comes with a source, a rule, a plane, or beyond the first iteration, knows the page."""
    name, value = ALL
    return query.get(name) == value or not _USED.isdisjoint(query) or _is_beyond(query.get("iteration", ""))


def unknown_controls(query: QueryParams) -> list[str]:
    """A note where an address says of the controls what nobody can show."""
    name, value = ALL
    return [unreadable_value(name)] if query.get(name, value) != value else []


def _is_beyond(count: str) -> bool:
    return count.isascii() and count.isdecimal() and int(count[:9]) > 0
