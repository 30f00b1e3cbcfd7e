"""A section of the article: its name, as that of its text, and the numbers that the text names."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from app.folders import TEXTS
from app.wording.texts import read_text

Numbers = Mapping[str, float | str]


class Section(NamedTuple):
    """name: of the file in `texts/article`. numbers: computed by the engine, by the names in the text."""

    name: str
    numbers: Callable[[], Numbers]


@cache
def experiment(name: str) -> Mapping[str, Any]:
    """What the experiment of a section is, from the front of its text.

    Raises OSError where there is no such text, KeyError where it has no experiment.
    """
    asked: Mapping[str, Any] = read_text(TEXTS / "article" / f"{name}.md").fields["experiment"]
    return asked
