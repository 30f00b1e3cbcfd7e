"""How the server reads a parameter that cannot be listed: a number, or a stretch of iterations."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from app.web.embed import words
from app.web.service.address_numbers import number_in, stretch_in

_FARTHEST = 1e99

_CAMERA = ((-180, 180), (8, 90), (0.6, 4))


class Reading(NamedTuple):
    """value: to be used, None where the usual one is. fits: whether it is what was asked for."""

    value: str | None
    fits: bool


Reader = Callable[[str], Reading]


@dataclass(frozen=True)
class Narrowed:
    """A reader that allows less than the table of parameters can say; allowed: what it does, in words."""

    read: Reader
    allowed: str

    def __call__(self, text: str) -> Reading:
        return self.read(text)


def whole(least: int, most: int) -> Reader:
    """A whole number; one that is out of range becomes the nearest."""
    read_number = number(least, most)

    def read(text: str) -> Reading:
        found = number_in(text)
        return read_number(text) if found is not None and found.is_integer() else Reading(None, fits=False)

    return read


def within(least: int, most: int) -> Narrowed:
    """A whole number in a range that only the figure knows."""
    return Narrowed(whole(least, most), words.WHOLE.format(least=least, most=most))


def number(least: float, most: float) -> Reader:
    """A number; one that is out of range becomes the nearest."""

    def read(text: str) -> Reading:
        found = number_in(text)
        if found is None:
            return Reading(None, fits=False)
        used = min(most, max(least, found))
        return Reading(repr(used).removesuffix(".0"), used == found)

    return read


def row(rows: int) -> Reader:
    """A row, counted from 1, or the mean of all."""
    counted = whole(1, rows)
    return lambda text: Reading(text, fits=True) if text == "mean" else counted(text)


def window(text: str) -> Reading:
    """Four numbers with commas between them: left below right, and bottom not above top."""
    ends = [number_in(part) for part in text.split(",")]
    known = [end for end in ends if end is not None and abs(end) < _FARTHEST]
    fits = len(ends) == len(known) == 4 and known[0] < known[1] and known[2] <= known[3]
    return Reading(text if fits else None, fits)


def camera(text: str) -> Reading:
    """Three numbers with commas between them: LIMITS in static/js/iteration/surface/camera.js."""
    found = [number_in(part) for part in text.split(",")]
    fits = len(found) == len(_CAMERA) and all(
        one is not None and least <= one <= most for one, (least, most) in zip(found, _CAMERA, strict=False)
    )
    return Reading(text if fits else None, fits)


def stretch(text: str) -> Reading:
    """The first and the last of some iterations, such as `3-8`; `5` is one alone."""
    found = stretch_in(text)
    return Reading(None, fits=False) if found is None else Reading("{}-{}".format(*found), fits=True)


def stretch_within(least: int, most: int) -> Narrowed:
    """A stretch of what there is: one that reaches further ends there, one that is all outside is none."""

    def read(text: str) -> Reading:
        found = stretch(text)
        if found.value is None:
            return found
        first, last = _ends(found.value)
        if first > most or last < least:
            return Reading(None, fits=False)
        return Reading(f"{max(first, least)}-{min(last, most)}", least <= first and last <= most)

    return Narrowed(read, words.STRETCH_WITHIN.format(least=least, most=most))


def places(name: str, most: int, lock: str = "", least: int = 0) -> dict[str, Reader]:
    """The readers of a place, by its name, and of the stretch that can be visited: no place is outside it."""
    read_lock = stretch_within(least, most)
    kept = read_lock(lock).value
    return {name: within(*(_ends(kept) if kept else (least, most))), "lock": read_lock}


def _ends(text: str) -> tuple[int, int]:
    first, last = text.split("-")
    return int(first), int(last)
