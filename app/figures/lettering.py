"""How wide words are, and where lines end: read from the font that cards are set in."""

import struct
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

FONTS = Path(__file__).parent / "fonts"
REGULAR, BOLD = FONTS / "Inter-Regular.otf", FONTS / "Inter-Bold.otf"
FAMILY = "Inter"


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
    """How far each letter of a font advances, as a share of the size.

    Reads the tables `head`, `hhea`, `hmtx` and `cmap` (format 4) of an OpenType font (ISO/IEC 14496-22).
    """
    data = font.read_bytes()
    units = _number(data, _table(data, b"head") + 18)
    last, advances = _number(data, _table(data, b"hhea") + 34) - 1, _table(data, b"hmtx")
    return {
        letter: _number(data, advances + 4 * min(glyph, last)) / units
        for letter, glyph in _glyphs(data, _table(data, b"cmap"))
    }


def _glyphs(data: bytes, cmap: int) -> list[tuple[str, int]]:
    """Each letter with the number of its glyph."""
    places = (struct.unpack_from(">I", data, cmap + 8 + 8 * i)[0] for i in range(_number(data, cmap + 2)))
    start = next(cmap + place for place in places if _number(data, cmap + place) == 4)
    count = _number(data, start + 6) // 2
    ends, begins, deltas, offsets = (
        [_number(data, start + first + 2 * i) for i in range(count)]
        for first in (14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count)
    )
    found = []
    for i, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        for code in range(begin, min(end, 0xFFFE) + 1):
            glyph = code
            if offsets[i]:
                glyph = _number(data, start + 16 + 6 * count + 2 * i + offsets[i] + 2 * (code - begin))
            found.append((chr(code), (glyph + deltas[i]) % 0x10000))
    return found


def _table(data: bytes, name: bytes) -> int:
    """Where a table begins."""
    for i in range(_number(data, 4)):
        tag, _, place, _ = struct.unpack_from(">4sIII", data, 12 + 16 * i)
        if tag == name:
            return int(place)
    raise ValueError(f"the font has no table {name.decode()}")


def _number(data: bytes, place: int) -> int:
    return int(struct.unpack_from(">H", data, place)[0])
