"""How the cells of one column are read: as numbers, with which decimal mark and unit, or as text."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from app.problems.own_table.cells import is_missing, may_be_meant
from app.problems.own_table.numbers import Readings, readings_of
from app.problems.own_table.units import is_known_unit

Mark = Literal["point", "comma"]
# Auto: as the cells say. Point, comma: the decimal mark, where the cells leave it open. Text: as they stand.
As = Literal["auto", "point", "comma", "text"]


class Reading(NamedTuple):
    """A column's cells and what they say together.

    missing: which cells have no value. looks_like_numbers: whether most that have one are numbers with one
    unit; all of them, if the unit is not known. asked: how they shall be read. marks: which decimal marks
    single cells prove. open: the place of the first cell that is one number with a point and another with a
    comma, if any. unit: what stands beside each number. units: all that do, where these do not agree.
    """

    cells: tuple[str, ...]
    found: tuple[Readings, ...]
    missing: tuple[bool, ...]
    looks_like_numbers: bool
    asked: As
    marks: frozenset[Mark]
    open: int | None
    unit: str
    units: tuple[str, ...]

    @property
    def is_settled(self) -> bool:
        """Whether the cells themselves say what their numbers are."""
        return self.open is None or len(self.marks) == 1

    @property
    def is_of_numbers(self) -> bool:
        """Whether the cells are taken as numbers."""
        return self.asked != "text" and self.looks_like_numbers

    def numbers(self, usual: Mark) -> tuple[float | None, ...]:
        """The number of each cell, if it is one. usual: the decimal mark where nothing says which it is."""
        if not self.is_of_numbers:
            return (None,) * len(self.cells)
        mark = self.mark(usual)
        return tuple(_number(each, mark) if each.unit == self.unit else None for each in self.found)

    def mark(self, usual: Mark) -> Mark:
        """The decimal mark of open cells: as asked, as other cells of the column prove, or the usual."""
        if self.asked == "point" or self.asked == "comma":
            return self.asked
        return next(iter(self.marks)) if len(self.marks) == 1 else usual

    @property
    def meant(self) -> int | None:
        """The place of the first missing value that may be a word that is meant, beside other words."""
        if self.looks_like_numbers or all(map(is_missing, self.cells)):
            return None
        return next((k for k, cell in enumerate(self.cells) if may_be_meant(cell)), None)


def reading_of(cells: Sequence[str], asked: As = "auto") -> Reading:
    """What the cells of a column say."""
    # Values come again and again.
    known = {cell: readings_of(cell) for cell in set(cells)}
    found = tuple(known[cell] for cell in cells)
    numbers = [(k, *each) for k, each in enumerate(found) if each.point is not None or each.comma is not None]
    units = Counter(unit for *_, unit in numbers)
    usual = units.most_common(1)[0][0] if units else ""
    mine = [(k, point, comma) for k, point, comma, unit in numbers if unit == usual]
    first = next((k for k, point, comma in mine if None not in (point, comma) and point != comma), None)
    gone = tuple(map(is_missing, cells))
    is_of_numbers = _are_numbers(len(mine), len(cells) - sum(gone), usual)
    missing = tuple(not cell for cell in cells) if asked == "text" else gone
    several = tuple(units) if len(units) > 1 else ()
    return Reading(tuple(cells), found, missing, is_of_numbers, asked, _proved(mine), first, usual, several)


def _proved(numbers: Sequence[tuple[int, float | None, float | None]]) -> frozenset[Mark]:
    """The decimal marks that single cells prove: each is a number with one of them alone."""
    marks: list[Mark] = []
    marks += ["point"] if any(comma is None for _, _, comma in numbers) else []
    marks += ["comma"] if any(point is None for _, point, _ in numbers) else []
    return frozenset(marks)


def _are_numbers(numbers: int, present: int, unit: str) -> bool:
    return 2 * numbers > present if is_known_unit(unit or "%") else 0 < numbers == present


def _number(found: Readings, mark: Mark) -> float | None:
    first, other = (found.point, found.comma) if mark == "point" else (found.comma, found.point)
    return other if first is None else first
