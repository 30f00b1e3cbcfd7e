"""What an address says that its page does not know is said in a note, on every page alike."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from app.web.service.address_numbers import start_in
from app.web.service.carried import FORMS
from app.web.service.words import (
    SAID_TWICE,
    UNKNOWN_PARAMETER,
    UNKNOWN_PLACE,
    UNKNOWN_SETTING,
    UNKNOWN_THEME,
    UNKNOWN_VARIABLE,
    UNREADABLE_VALUE,
    UNSAID_VARIABLES,
)

MOST_NOTES = 3
_LONGEST = 24

_OF_LINKS = ("utm_", "fbclid", "gclid", "msclkid", "mc_", "_ga", "igshid", "ref_")
"""How words begin that other sites add to links to count them: they ask a page for nothing."""


def unknown_parameters(query: Mapping[str, str], known: Collection[str]) -> list[str]:
    """A note for each word that this page does not know, and for a theme or bets that cannot be read."""
    notes = [
        note
        for name, text in query.items()
        if (note := _note(name, text, known)) and not name.startswith(_OF_LINKS)
    ]
    return notes[:MOST_NOTES]


def said_twice(said: Iterable[tuple[str, str]], known: Collection[str]) -> list[str]:
    """A note for each word that an address says again: all of our readers take the last one."""
    times = Counter(name for name, _ in said)
    again = [name for name, many in times.items() if many > 1 and name in known]
    return [SAID_TWICE.format(name=name) for name in again[:MOST_NOTES]]


def unknown_variables(start: str, variables: Collection[str]) -> list[str]:
    """A note for each variable that an address gives a value, and that there is not."""
    unknown = [name for name in start_in(start) if name not in variables]
    return [UNKNOWN_VARIABLE.format(name=_quoted(name)) for name in unknown[:MOST_NOTES]]


def unsaid_variables(start: str, variables: Collection[str]) -> list[str]:
    """A note where a start can be read, and says nothing of some variables."""
    told = start_in(start)
    is_read = len(told) == len([pair for pair in start.split(",") if pair.strip()])
    unsaid = [name for name in variables if name not in told]
    if not told or not unsaid or not is_read or set(told) - set(variables):
        return []
    return [UNSAID_VARIABLES.format(names=_quoted(", ".join(unsaid)))]


def unknown_settings(query: Mapping[str, str], known: Collection[str], here: Collection[str]) -> list[str]:
    """A note for each setting that an address gives a value, and that what it asks for does not have."""
    return [UNKNOWN_SETTING.format(name=name) for name in query if name in known and name not in here]


def unreadable_value(name: str) -> str:
    """The note for what cannot be read."""
    return UNREADABLE_VALUE.format(name=name)


def unknown_place(name: str, text: str, used: str) -> str:
    """The note for a place that is not there."""
    return UNKNOWN_PLACE.format(name=name, text=_quoted(text), used=used)


def _note(name: str, text: str, known: Collection[str]) -> str:
    if name in FORMS:
        fits = text in ("", "auto") or FORMS[name].fullmatch(text)
        if name == "theme" and not fits:
            return UNKNOWN_THEME.format(text=_quoted(text))
        return "" if fits else unreadable_value(name)
    return "" if name in known else UNKNOWN_PARAMETER.format(name=_quoted(name))


def _quoted(text: str) -> str:
    return f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text
