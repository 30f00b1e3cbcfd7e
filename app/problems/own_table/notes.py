"""What is said of a pasted table: how it was read, what was left out, and what is to be asked."""

from collections.abc import Sequence

from app.problems.own_table.cells import shown

_LINES_LISTED = 8

NO_HEADER = "No line of names: columns are numbered from 1."
DECIMAL_COMMAS = "Commas within numbers were read as decimal points."
EMPTY_COLUMN = "An empty column without a name, at the end of the lines, is left out."

OF_CLASSES = "the target (0 or 1)"

# Questions, and the answers that can be given
DELIMITERS = {"comma": "commas between cells", "space": "spaces between cells"}
IS_NAME = "the name of a column"
IS_VALUE = "a value like those below"
IS_MISSING = "a missing value"
IS_MEANT = "a value like the others"
IS_TEXT = "a text"


def is_value(name: str, value: str) -> str:
    """What an input is called that says whether a column holds a text."""
    return f"{name[:30]} = {value}"[:60]


def listed(names: list[str], most: int) -> str:
    """Names with the verb that follows them; those beyond `most` are only counted."""
    first, more = ", ".join(shown(name) for name in names[:most]), len(names) - most
    return f"{first} and {more} more are" if more > 0 else f"{first} {'is' if len(names) == 1 else 'are'}"


def texts_left_out(names: str) -> str:
    return f"{names} left out: text is no input."


def constants_left_out(names: str) -> str:
    return f"{names} left out: all values are the same."


def constants_chosen(names: str) -> str:
    return f"{names} the same in every row: nothing to learn from."


def far_from_one(low: float, high: float) -> str:
    return f"The target lies between {low:g} and {high:g}, far from 1: the learning rate must suit that."


def classes_as_numbers(zero: str, one: str) -> str:
    return f"1 stands for {shown(one)}, 0 for {shown(zero)}."


def classes_with_digits(example: str, classes: int) -> str:
    return f"Texts such as {example} are taken as classes: {classes} different ones."


def with_unit(name: str, cell: str, number: float) -> str:
    return f"In {shown(name)}, {shown(cell)} was read as {plain(number)}."


def units_left_out(name: str, units: Sequence[str]) -> str:
    listed = ", ".join(shown(unit) if unit else "none" for unit in units[:5])
    return f"{shown(name)} is taken as text: its numbers have different units ({listed})."


def is_one_hot(name: str, values: Sequence[str]) -> str:
    return f"{shown(name)} becomes {len(values)} inputs: 1 where its value stands, else 0."


def rows_left_out(lines: Sequence[int], rows: int) -> str:
    numbers = ", ".join(map(str, lines[:_LINES_LISTED]))
    more = f" and {len(lines) - _LINES_LISTED} more" if len(lines) > _LINES_LISTED else ""
    which = "line" if len(lines) == 1 else "lines"
    return f"{len(lines)} of {rows} rows left out, because a value is missing: {which} {numbers}{more}."


def sample_drawn(kept: int, rows: int) -> str:
    return f"This is a sample of {kept} of the {rows} rows, drawn at random; the others are left out."


def sizes_differ(small: str, low: float, large: str, high: float) -> str:
    return (
        f"Sizes differ more than a hundredfold: {small} reaches {plain(low)}, "
        f"{large} {plain(high)}. The usual learning rates do not suit that: standardise."
    )


def asks_delimiter(line: int) -> str:
    return f"Line {line} has"


def asks_names(example: str, line: int) -> str:
    return f"On line {line}, {shown(example)} is"


def asks_cell(example: str, line: int, number: int, name: str) -> str:
    return f"{shown(example)} on line {line}, column {number} ({shown(name)}) is"


def plain(number: float) -> str:
    """A number with its digits, and a minus sign."""
    return f"{number:.15g}".replace("-", "−")
