"""The works that terms name, by their keys."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from app.folders import TEXTS
from app.wording.texts import read_text


class Work(NamedTuple):
    """short: as it is named in a sentence. full: with all that finds it, as Markdown."""

    short: str
    full: str


@cache
def works() -> Mapping[str, Work]:
    """All of them, in the order of the alphabet."""
    fields = read_text(TEXTS / "words" / "references.md").fields["works"]
    return {key: Work(**fields[key]) for key in sorted(fields)}
