"""The code panel: one iteration in three libraries, line by line, and what each beat computes."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from app.article.in_code import iteration
from app.folders import TEXTS
from app.web.article import words
from app.wording.numbers import Shown

BEATS = ("forward", "loss", "backward", "step")
_TAGGED = re.compile(rf"^(.*?)  # ({'|'.join(BEATS)})$")


class Line(NamedTuple):
    """A line of code, and the beat that it does; empty where it only prepares."""

    text: str
    beat: str


class Listing(NamedTuple):
    """One iteration in one library. name: of its file in `texts/code`."""

    name: str
    title: str
    lines: Sequence[Line]

    @property
    def text(self) -> str:
        """The code as it is shown."""
        return "\n".join(line.text for line in self.lines)


class Computed(NamedTuple):
    """What a beat computes. numbers: row by row, with six decimals."""

    beat: str
    name: str
    numbers: Sequence[Sequence[str]]


class Code(NamedTuple):
    """All that the template needs. beats: each with its title. does: what a line says that does one."""

    beats: Sequence[tuple[str, str]]
    does: Mapping[str, str]
    listings: Sequence[Listing]
    computed: Sequence[Computed]


@cache
def code() -> Code:
    """Read, and computed, once."""
    return Code(tuple(zip(BEATS, words.BEATS, strict=True)), words.DOES, listings(), _computed())


@cache
def listings() -> tuple[Listing, ...]:
    """In the order of their tabs: a line that ends in the name of a beat, as a comment, does that beat."""
    return tuple(Listing(name, title, _lines(name)) for name, title in words.LIBRARIES.items())


def _lines(name: str) -> tuple[Line, ...]:
    text = (TEXTS / "code" / f"{name}.py").read_text(encoding="utf-8").rstrip("\n")
    tagged = ((line, _TAGGED.match(line)) for line in text.split("\n"))
    return tuple(Line(found[1], found[2]) if found else Line(line, "") for line, found in tagged)


def _computed() -> tuple[Computed, ...]:
    found = iteration()
    by_beat: list[tuple[str, ArrayLike]] = [
        ("forward", found.hidden),
        ("forward", found.output),
        ("loss", found.loss),
        ("backward", found.slope_hidden),
        ("backward", found.slope_output),
        ("step", found.new_hidden),
        ("step", found.new_output),
    ]
    return tuple(
        Computed(beat, name, [[f"{Shown(number):.6f}" for number in row] for row in np.atleast_2d(numbers)])
        for (beat, numbers), name in zip(by_beat, words.COMPUTED, strict=True)
    )
