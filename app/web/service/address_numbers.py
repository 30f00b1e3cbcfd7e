"""Numbers in addresses, read as the pages' scripts read them (static/js/shared/typed_number.js)."""

import re
from math import isfinite

# Minus signs and hyphens of all kinds: people copy them from pages and books.
_AS_HYPHEN = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "-"))
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?", re.IGNORECASE)


FURTHEST = 100_000
"""The last iteration, or step, that an address may name: nobody waits for a later one."""

_STRETCH = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")


def number_in(text: str | None) -> float | None:
    """The number that a text such as `−.79` or `0,1` stands for; None where it is none or beyond float64."""
    plain = (text or "").strip().translate(_AS_HYPHEN)
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    written = _NUMBER.fullmatch(plain)
    if written is None:
        return None
    value = float(plain)
    is_lost = not isfinite(value) or (value == 0 and any(digit in written[1] for digit in "123456789"))
    return None if is_lost else value


def start_in(text: str) -> dict[str, float]:
    """The numbers by name that a text such as `x:-1.2,y:1` holds; what is no number is left out."""
    pairs = (pair.partition(":") for pair in text.split(","))
    found = {name.strip(): number_in(number) for name, _, number in pairs}
    return {name: number for name, number in found.items() if name and number is not None}


def stretch_in(text: str) -> tuple[int, int] | None:
    """The first and the last of a stretch such as `3-8`, or of `5`; None where it is none, or too far."""
    written = _STRETCH.fullmatch(text)
    if written is None:
        return None
    first, last = int(written[1]), int(written[2] or written[1])
    return (first, last) if first <= last <= FURTHEST else None
