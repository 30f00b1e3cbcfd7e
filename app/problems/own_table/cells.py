"""Parses one cell of a table: a number, a missing value, or a text."""

import math
import re

# Stricter than Python's float(), which takes nan, inf, 1_000 and digits of other scripts.
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?", re.ASCII)
_WITH_COMMA = re.compile(r"[+-]?\d+,\d+", re.ASCII)
_LONGEST_NUMBER = 100
_LONGEST_SHOWN = 24
_MISSING = frozenset(["", "na", "n/a", "nan", "null", "none", "?"])


def is_missing(cell: str) -> bool:
    """Whether a cell is empty, or says that its value is not known."""
    return cell.casefold() in _MISSING


def number_in(cell: str, decimal_comma: bool) -> float | None:
    """The finite number that a cell holds, or None. decimal_comma: whether 1,5 is a number too."""
    if len(cell) > _LONGEST_NUMBER:
        return None
    if decimal_comma and _WITH_COMMA.fullmatch(cell):
        cell = cell.replace(",", ".")
    if not _NUMBER.fullmatch(cell):
        return None
    number = float(cell)
    return number if math.isfinite(number) else None


def shown(cell: str) -> str:
    """A cell for a message: in quotation marks, and short."""
    return f"“{cell}”" if len(cell) <= _LONGEST_SHOWN else f"“{cell[:_LONGEST_SHOWN]}…”"
