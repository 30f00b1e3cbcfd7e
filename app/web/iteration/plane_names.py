"""Planes as addresses name them, besides those of two parameters: `slope`, `random-3`, `line-0-50`.

They are read as static/js/iteration/address/plane_names.js does.
"""

import re
from typing import NamedTuple

from app.setting import Setting
from app.training.plane import PlaneEntry
from app.training.planes import PLANES
from app.web.service.address_numbers import FURTHEST

_NUMBER = re.compile(r"[0-9]{1,10}(\.[0-9]+)?")


class NamedPlane(NamedTuple):
    """An entry of the register, and what the name says of its settings, or of the ends of a line."""

    entry: PlaneEntry
    settings: dict[str, float]
    ends: tuple[int, int] | None


def plane_named(text: str) -> NamedPlane | None:
    """The plane of that name; None where there is none, and for two parameters."""
    name, *parts = text.split("-")
    entry = PLANES.get(name)
    if entry is None or entry.laid_through == "parameters":
        return None
    if not parts:
        return NamedPlane(entry, {}, None)
    if not all(_NUMBER.fullmatch(part) for part in parts):
        return None
    numbers = [float(part) for part in parts]
    return _line(entry, numbers) if entry.ends == "iterations" else _set(entry, numbers)


def _line(entry: PlaneEntry, numbers: list[float]) -> NamedPlane | None:
    if len(set(numbers)) != 2 or len(numbers) != 2:
        return None
    if not all(number == int(number) <= FURTHEST for number in numbers):
        return None
    return NamedPlane(entry, {}, (int(numbers[0]), int(numbers[1])))


def _set(entry: PlaneEntry, numbers: list[float]) -> NamedPlane | None:
    settings = entry.settings
    if len(numbers) != len(settings) or not all(map(_allows, settings, numbers)):
        return None
    return NamedPlane(
        entry, {one.name: _whole(one, number) for one, number in zip(settings, numbers, strict=True)}, None
    )


def _allows(setting: Setting, value: float) -> bool:
    return setting.minimum <= value <= setting.maximum and (not setting.integer or value == int(value))


def _whole(setting: Setting, value: float) -> float:
    return int(value) if setting.integer else value
