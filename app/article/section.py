"""A section of the article: its name, as that of its text, and the numbers that the text names."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

Numbers = Mapping[str, float | str]


class Section(NamedTuple):
    """name: of the file in `texts/article`. numbers: computed by the engine, by the names in the text."""

    name: str
    numbers: Callable[[], Numbers]
