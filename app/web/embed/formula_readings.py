"""How the server reads what addresses say of formulas and races: texts, points, values, and who races."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.expressions.parser import parse, parse_many
from app.expressions.terms import Expression
from app.expressions.tokens import ExpressionError
from app.setting import Setting
from app.web.embed.readings import Reader, Reading, number, whole
from app.web.service.address_numbers import number_in

_CACHED = re.compile(r"([0-9]{1,4}):(.+)")


def formulas(text: str) -> Reading:
    """One formula, or several with semicolons between them, as `/graph` reads them."""
    return _readable(text, parse_many)


def ground(text: str) -> Reading:
    """A formula that can be descended: of one variable or two."""
    return _readable(text, parse, (1, 2))


def _readable(text: str, read: Callable[[str], Expression], sizes: Sequence[int] = ()) -> Reading:
    try:
        variables = read(text).variables
    except ExpressionError:
        return Reading(None, fits=False)
    fits = not sizes or len(variables) in sizes
    return Reading(text if fits else None, fits)


def point(text: str) -> Reading:
    """A number for each variable, such as `x:1,y:2`; what is no number is left out."""
    pairs = [pair for pair in text.split(",") if pair.strip()]
    right = [pair for pair in pairs if _is_coordinate(*pair.split(":"))]
    return Reading(",".join(right) or None, fits=bool(right) and right == pairs)


def _is_coordinate(name: str, *numbers: str) -> bool:
    return bool(name.strip()) and len(numbers) == 1 and number_in(numbers[0]) is not None


def cached(text: str) -> Reading:
    """A node and a value, such as `4:10`."""
    found = _CACHED.fullmatch(text)
    fits = found is not None and number_in(found[2]) is not None
    return Reading(text if fits else None, fits)


def setting(one: Setting) -> Reader:
    """A number in its range."""
    return whole(int(one.minimum), int(one.maximum)) if one.integer else number(one.minimum, one.maximum)


def choices(entries: Sequence[Mapping[str, Any]], most: int = 1) -> Reader:
    """Entries with their settings, such as `adam,learning_rate:0.1;newton`: as many as may stand there."""
    known = {entry["name"]: [Setting(**one) for one in entry["settings"]] for entry in entries}

    def read(text: str) -> Reading:
        told = text.split(";")
        right = [written for one in told[:most] if (written := _choice(one, known))]
        return Reading(";".join(right) or None, fits=right == told)

    return read


def _choice(text: str, known: Mapping[str, Sequence[Setting]]) -> str | None:
    """The entry with those of its settings that can be read, each in its range; None where there is none."""
    name, *pairs = text.split(",")
    if name not in known:
        return None
    read = [_setting(pair, known[name]) for pair in pairs]
    return ",".join([name, *(one for one in read if one)])


def _setting(pair: str, settings: Sequence[Setting]) -> str:
    """Such as `learning_rate:0.1`, in its range; "" where there is no such setting."""
    name, _, text = pair.partition(":")
    for one in settings:
        if one.name == name and (found := setting(one)(text)).value:
            return pair if found.fits else f"{name}:{found.value}"
    return ""
