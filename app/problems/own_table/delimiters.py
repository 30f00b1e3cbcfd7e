"""What stands between the cells of a table: as it is asked or said, else as the first lines show."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from app.problems.own_table.cells import is_missing
from app.problems.own_table.lines import (
    MOST_LINES,
    MOST_LINES_OF_A_SAMPLE,
    Body,
    Line,
    body_of,
    rows_of,
    shaped,
)
from app.problems.own_table.numbers import readings_of
from app.setting import SettingError

Delimiter = Literal["auto", "tab", "semicolon", "pipe", "comma", "space"]
# Commas come late: between semicolons or tabs they are often decimal points.
SIGNS: dict[str, str] = {"tab": "\t", "semicolon": ";", "pipe": "|", "comma": ",", "space": " "}
_WORDS = {sign: word for word, sign in SIGNS.items()}
_LINES_TO_JUDGE_BY = 20
_CELLS_TO_JUDGE_BY = 400


class Lines(NamedTuple):
    """All rows, each with equally many cells, and what stood between these.

    cut: whether empty columns at an end were left out. or_else: another delimiter that would do as well.
    """

    delimiter: str
    rows: list[Line]
    cut: bool
    or_else: str | None

    @property
    def word(self) -> str:
        """The delimiter in words, or as it is."""
        return _WORDS.get(self.delimiter, self.delimiter)


class _Judged(NamedTuple):
    """How well a delimiter does on the first lines: shares of equally wide lines and of readable cells."""

    delimiter: str
    agreeing: float
    readable: float


def read_lines(text: str, asked: Delimiter = "auto", sample: bool = False) -> Lines:
    """Take a text apart. Raises SettingError for the field `text`, which names the line that is wrong.

    sample: whether there may be more lines, because only some of them will be used.
    """
    body = body_of(text, MOST_LINES_OF_A_SAMPLE if sample else MOST_LINES)
    if asked != "auto":
        return _lines(body, SIGNS[asked], None)
    if body.delimiter is not None:
        return _lines(body, body.delimiter, None)
    judged = [_judge(body, sign) for sign in SIGNS.values()]
    return _lines(body, *_best(judged))


def _lines(body: Body, delimiter: str, or_else: str | None) -> Lines:
    rows, cut = shaped(rows_of(body, delimiter))
    # Bars stand at the ends of lines, too.
    return Lines(delimiter, rows, cut and delimiter != SIGNS["pipe"], or_else)


def _best(judged: Sequence[_Judged]) -> tuple[str, str | None]:
    """The first that suits all lines; of commas and spaces, that with more numbers. Else the next best."""
    suiting = [each for each in judged if each.agreeing == 1]
    if not suiting:
        best = max(judged, key=lambda each: each.agreeing)
        return (best.delimiter if best.agreeing else SIGNS["comma"]), None
    first, *others = suiting
    if first.delimiter != SIGNS["comma"] or not others:
        return first.delimiter, None
    space = others[0]
    if space.readable > first.readable:
        return space.delimiter, None
    return first.delimiter, (space.delimiter if space.readable == first.readable > 0 else None)


def _judge(body: Body, delimiter: str) -> _Judged:
    try:
        rows = rows_of(body, delimiter, _LINES_TO_JUDGE_BY)
    except SettingError:
        return _Judged(delimiter, 0, 0)
    try:
        cells = [cell for row in shaped(rows).rows for cell in row.cells][:_CELLS_TO_JUDGE_BY]
    except SettingError:
        widths = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
        # Never as good as one that suits all lines.
        agreeing = max(widths.values(), default=0) / (len(rows) + 1)
        return _Judged(delimiter, agreeing, 0)
    return _Judged(delimiter, 1, sum(map(_is_readable, cells)) / len(cells))


def _is_readable(cell: str) -> bool:
    return is_missing(cell) or readings_of(cell).is_number
