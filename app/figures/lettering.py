"""How wide words are, and where lines end: read from the font that cards are set in."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from fontTools.ttLib import TTFont

_FONTS = Path(str(files("font_source_sans_pro"))) / "files"
REGULAR, BOLD = _FONTS / "SourceSansPro-Regular.ttf", _FONTS / "SourceSansPro-Bold.ttf"
FAMILY = "Source Sans Pro"


class Word(NamedTuple):
    """A word without spaces, and its colour."""

    text: str
    colour: str


def words_of(text: str, colour: str) -> tuple[Word, ...]:
    """The words of a text, all in one colour."""
    return tuple(Word(each, colour) for each in text.split())


def lines_of(words: Sequence[Word], size: float, room: float) -> list[list[Word]]:
    """Bold words in lines of at most `room` pixels; a word that is wider has a line of its own."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and width_of([*lines[-1], word], size) <= room:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def width_of(words: Sequence[Word], size: float) -> float:
    """How wide a line of bold words is in pixels, at a size of its letters."""
    widths = widths_in(BOLD)
    return size * sum(widths.get(letter, 1.0) for letter in " ".join(word.text for word in words))


@cache
def widths_in(font: Path) -> dict[str, float]:
    """How far each letter of a font advances, as a share of the size."""
    with TTFont(font, lazy=True) as tables:
        units, advances = tables["head"].unitsPerEm, tables["hmtx"]
        return {chr(code): advances[glyph][0] / units for code, glyph in tables.getBestCmap().items()}
