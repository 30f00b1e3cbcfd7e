"""The numbers that a cell may hold: by a decimal point and by a decimal comma, and the unit beside them."""

import math
import re
from typing import NamedTuple

from app.problems.own_table.units import CURRENCIES, is_magnitude

LONGEST_NUMBER = 100
_MINUS = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
_SPACES = " \u00a0\u2009\u202f"
_SIGN = f"[+{re.escape(_MINUS)}]?"
_UNIT = r"%|‰|°[CF]?|[€$£¥₹₽₩₺₫₪]|[^\W\d_]{1,12}\.?[²³23]?(?:/[^\W\d_]{1,8}[²³23]?)?"
_CURRENCY = "|".join(map(re.escape, sorted(CURRENCIES, key=len, reverse=True)))
# Stricter than Python's float(), which takes nan, inf, 1_000 and digits of other scripts.
_CELL = re.compile(
    rf"(?P<sign>{_SIGN})\s*(?P<before>{_CURRENCY})?\s*(?P<inner>{_SIGN})"
    rf"(?P<body>[0-9.,][0-9.,'’{_SPACES}]*?(?:[eE]{_SIGN}[0-9]{{1,4}})?)\s*(?P<unit>{_UNIT})?"
)
# Most cells, quickly: with three digits after the point it could be thousands.
_USUAL = re.compile(r"-?[0-9]+(\.([0-9]{1,2}|[0-9]{4,}))?")
_PLAIN = re.compile(rf"([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE]{_SIGN}[0-9]+)?")
_GROUPED = re.compile(
    rf"[1-9][0-9]{{0,2}}(?P<mark>[,'’{_SPACES}])[0-9]{{3}}((?P=mark)[0-9]{{3}})*(\.[0-9]+)?"
)
# 12,34,567 in India.
_LAKHS = re.compile(r"[1-9][0-9]?(,[0-9]{2})+,[0-9]{3}(\.[0-9]+)?")
_SWAPPED = str.maketrans(".,", ",.")
_ONE_MINUS = str.maketrans(dict.fromkeys(_MINUS, "-"))
_NO_MARKS = str.maketrans(dict.fromkeys(f",'’{_SPACES}"))


class Readings(NamedTuple):
    """The number with a point as decimal mark, and with a comma; None where it cannot be that. Its unit."""

    point: float | None
    comma: float | None
    unit: str = ""

    @property
    def is_number(self) -> bool:
        """Whether it is a number in one way at least."""
        return self.point is not None or self.comma is not None


NO_NUMBER = Readings(None, None)


def readings_of(cell: str) -> Readings:
    """All numbers that a cell may hold. A unit that multiplies (10k) makes it no number."""
    if len(cell) > LONGEST_NUMBER:
        return NO_NUMBER
    if _USUAL.fullmatch(cell):
        number = float(cell)
        return Readings(number, None if "." in cell else number)
    if not (parts := _CELL.fullmatch(cell)):
        return NO_NUMBER
    if (parts["sign"] and parts["inner"]) or (parts["before"] and parts["unit"]):
        return NO_NUMBER
    unit = parts["before"] or parts["unit"] or ""
    if is_magnitude(unit):
        return NO_NUMBER
    sign = -1.0 if (parts["sign"] or parts["inner"] or "+") != "+" else 1.0
    body = parts["body"]
    point = _by_point(body)
    comma = None if body.endswith(",") else _by_point(body.translate(_SWAPPED))
    return Readings(_signed(sign, point), _signed(sign, comma), unit)


def is_grouped(cell: str) -> bool:
    """Whether a cell that is one number holds marks between thousands."""
    parts = _CELL.fullmatch(cell) if len(cell) <= LONGEST_NUMBER else None
    return parts is not None and any(map(_has_groups, (parts["body"], parts["body"].translate(_SWAPPED))))


def _has_groups(body: str) -> bool:
    return bool(_GROUPED.fullmatch(body) or _LAKHS.fullmatch(body))


def _by_point(body: str) -> float | None:
    if not (_PLAIN.fullmatch(body) or _has_groups(body)):
        return None
    number = float(body.translate(_ONE_MINUS).translate(_NO_MARKS))
    return number if math.isfinite(number) else None


def _signed(sign: float, number: float | None) -> float | None:
    return None if number is None else math.copysign(number, sign)
