"""What is said about a pasted table: why it is refused and what is allowed, and notes on how it was read."""

from app.problems.own_table.cells import shown

Refused = tuple[str, str]
"""What is wrong, and what is allowed."""

CELLS_APART = "commas, semicolons or tabs between cells"

# The text and its lines. By a part of what Python's reader of tables says.
BROKEN_CELLS: dict[str, Refused] = {
    "field larger": ("This cell is too long.", "at most 131,072 characters in a cell"),
    "unexpected end": ("A quotation mark opens and is never closed.", 'pairs of ", and "" inside of them'),
    "expected after": (
        "A cell goes on after its closing quotation mark.",
        'quotation marks inside written as ""',
    ),
}
NOTHING: Refused = ("There is nothing in this text.", "a line of names and at least two rows of numbers")
ONE_COLUMN: Refused = ("There is only one column.", f"an input and a target at least, with {CELLS_APART}")
TOO_FEW_ROWS: Refused = ("There are too few rows of numbers.", "at least 2 rows")
NO_USEFUL_COLUMN: Refused = (
    "Beside the target no column holds different numbers.",
    "at least one such column",
)
A_NUMBER = "digits with a point, such as 1000 or -2.5e3; or choose other columns"
A_CLASS = "a class in every row"

# The choice of columns
NO_SUCH_NAME = "There is no column of this name."
NO_INPUT: Refused = ("No input is chosen.", "at least one column of numbers")
IS_TARGET: Refused = ("This column is the target.", "a column that is not the target")
TWICE: Refused = ("This column stands here twice.", "different columns")
NUMBERS = "a column of numbers"
NUMBERS_OR_CLASSES = "a column of numbers, or a task of classes"
DIFFERENT_VALUES = "a column with different values"

# Notes on how the table was read
NO_HEADER = "No line of names: columns are numbered from 1."
DECIMAL_COMMAS = "Commas within numbers were read as decimal points."


def too_many_lines(found: int, rows: int, lines: int) -> Refused:
    return f"This text has {found} lines.", f"at most {rows} rows; {lines} lines with empty ones"


def no_text(line: int) -> Refused:
    return f"Line {line} holds a character with code 0: this is no text.", "a text in UTF-8"


def broken_line(line: int, error: str) -> Refused:
    """error: what Python's reader of tables says."""
    for part, (message, allowed) in BROKEN_CELLS.items():
        if part in error:
            return f"Line {line}: {message}", allowed
    return f"Line {line} cannot be read.", CELLS_APART


def too_wide(line: int, width: int, most: int) -> Refused:
    return f"Line {line} has {width} cells.", f"at most {most} columns to choose from"


def other_width(line: int, width: int, first_line: int, first_width: int) -> Refused:
    message = f"Line {line} has {width} cells, but line {first_line} has {first_width}."
    return message, f"equally many cells in every line, with {CELLS_APART}"


def too_many_rows(most: int) -> Refused:
    return f"There are more than {most} rows.", f"at most {most} rows"


def no_such_number(last: int) -> Refused:
    return "There is no such column.", f"a name, or a number from 0 to {last}"


def too_many_inputs(inputs: int, most: int) -> Refused:
    return f"There are {inputs} inputs and a target.", f"at most {most} columns in all: choose some"


def too_many_classes(found: int, most: int) -> Refused:
    message = f"The target has {found} different values: too many for classes."
    return message, f"at most {most} classes, or a column of numbers"


def holds_text(number: int, name: str) -> str:
    return f"Column {number} ({shown(name)}) holds text."


def never_changes(number: int, name: str) -> str:
    return f"Column {number} ({shown(name)}) is the same in every row."


def is_no_number(line: int, number: int, name: str, cell: str | None, more: int) -> str:
    """cell: what stands there, None for nothing. more: how many other cells of the column are no numbers."""
    what = "is empty" if cell is None else f"holds {shown(cell)}, which is no finite number"
    also = f" {more} more cells of this column are no numbers." if more else ""
    return f"Line {line}, column {number} ({shown(name)}) {what}.{also}"


def is_empty(line: int, number: int, name: str) -> str:
    return f"Line {line}, column {number} ({shown(name)}) is empty."


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
