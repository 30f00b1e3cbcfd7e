"""How numbers are written in sentences: true minus signs, powers of ten, and as many digits as asked for."""

from math import isfinite

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
UNDEFINED = "no finite number"
USUAL_DIGITS = 4
SMALLEST, LARGEST = 1e-3, 1e6
"""Outside of this range a number is written with a power of ten."""
THIN, FIRM = "\u202f", "\u00a0"
"""Spaces that no line ends at: between thousands, and around the sign of a power; as in shared/numbers.js."""


class Shown(float):
    """A number that a text names.

    `{loss}` has four digits, `{loss:9}` has nine, `{loss:.9f}` has nine decimals; `{steps:step|steps}` is
    followed by the word that fits.
    """

    def __format__(self, wanted: str) -> str:
        if not isfinite(self):
            return UNDEFINED
        if "|" in wanted:
            one, many = wanted.split("|")
            return f"{self:} {one if float(self) == 1 else many}"
        if wanted.endswith("f"):
            return _signed(float.__format__(self, wanted))
        if not wanted and float(self).is_integer() and abs(self) < LARGEST:
            return _signed(_grouped(int(self)))
        return _signed(_digits(self, int(wanted or USUAL_DIGITS)))


def shown(value: float) -> str:
    """A number with four digits, as sentences and tables have it."""
    return format(Shown(value), "")


def _digits(value: float, digits: int) -> str:
    if value == 0:
        return "0"
    mantissa, exponent = float.__format__(value, f".{digits - 1}e").split("e")
    if SMALLEST <= abs(value) < LARGEST:
        text = float.__format__(value, f".{digits}g")
        return text if "e" not in text else _grouped(float(text))
    power = f"10{str(int(exponent)).translate(SUPERSCRIPTS)}"
    factor = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    sign = "-" if factor.startswith("-") else ""
    return f"{sign}{power}" if factor in ("1", "-1") else f"{factor}{FIRM}×{FIRM}{power}"


def _grouped(value: float) -> str:
    return f"{value:,.0f}".replace(",", THIN)


def _signed(text: str) -> str:
    return text.replace("-", "−")
