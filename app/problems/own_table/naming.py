"""The names of columns: given or made, each once; and which column somebody means."""

from collections import Counter
from collections.abc import Iterator, Sequence

from app.problems.own_table import words
from app.problems.own_table.cells import shown
from app.setting import SettingError

LONGEST_NAME = 60
NAMES_SHOWN = 8

Wanted = str | int


def names_from(given: Sequence[str]) -> Iterator[str]:
    """The names that are given, or `column 1` and so on; a name that was there before gets a number."""
    seen: Counter[str] = Counter()
    for position, cell in enumerate(given):
        name = cell[:LONGEST_NAME] or f"column {position + 1}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name[: LONGEST_NAME - 6]} ({seen[name]})"


def place_of(names: Sequence[str], wanted: Wanted, field: str) -> int:
    """Where the column of that name, or of that number from 0, stands. Raises SettingError for the field."""
    if isinstance(wanted, int):
        if not 0 <= wanted < len(names):
            raise SettingError(field, *words.no_such_number(len(names) - 1))
        return wanted
    if wanted in names:
        return names.index(wanted)
    raise SettingError(field, words.NO_SUCH_NAME, ", ".join(map(shown, names[:NAMES_SHOWN])))
