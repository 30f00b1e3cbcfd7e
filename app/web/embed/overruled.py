"""What an address says that does not count beside another of its words: a whole experiment, a formula."""

from collections.abc import Mapping

from app.web.embed import words

_COUNTS_BESIDE = (("preset", "e"), ("preset", "text"), ("surface", "text"))


def overruled_by(values: Mapping[str, str]) -> dict[str, str]:
    """Each word that does not count beside these values, and the word that does."""
    return {weaker: counts for weaker, counts in _COUNTS_BESIDE if counts in values}


def overruled_notes(query: Mapping[str, str], values: Mapping[str, str]) -> list[str]:
    """A note for each of them that an address says. values: those that hold."""
    return [
        words.OVERRULED.format(name=weaker, counts=counts)
        for weaker, counts in overruled_by(values).items()
        if weaker in query
    ]
