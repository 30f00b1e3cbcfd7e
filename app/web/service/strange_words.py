"""What an address says that its page does not know is said in a note, on every page alike."""

from collections.abc import Collection, Mapping

from app.web.service.address_numbers import start_in
from app.web.service.carried import FORMS
from app.web.service.words import STRANGE_VALUE, STRANGE_VARIABLE, STRANGE_WORD

MOST_NOTES = 3
_LONGEST = 24

_OF_LINKS = ("utm_", "fbclid", "gclid", "msclkid", "mc_", "_ga", "igshid", "ref_")
"""How words begin that other sites add to links to count them: they ask a page for nothing."""


def strange_words(query: Mapping[str, str], known: Collection[str]) -> list[str]:
    """A note for each word that this page does not know, and for a theme or bets that cannot be read."""
    notes = [
        note
        for name, text in query.items()
        if (note := _note(name, text, known)) and not name.startswith(_OF_LINKS)
    ]
    return notes[:MOST_NOTES]


def strange_variables(start: str, variables: Collection[str]) -> list[str]:
    """A note for each variable that an address gives a value, and that there is not."""
    strange = [name for name in start_in(start) if name not in variables]
    return [STRANGE_VARIABLE.format(name=_quoted(name)) for name in strange[:MOST_NOTES]]


def _note(name: str, text: str, known: Collection[str]) -> str:
    if name in FORMS:
        fits = text in ("", "auto") or FORMS[name].fullmatch(text)
        return "" if fits else STRANGE_VALUE.format(name=name)
    return "" if name in known else STRANGE_WORD.format(name=_quoted(name))


def _quoted(text: str) -> str:
    return f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text
