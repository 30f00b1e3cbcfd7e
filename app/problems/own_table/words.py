"""Why a pasted table is refused, and what is allowed."""

from collections.abc import Sequence

from app.problems.own_table.cells import shown

Refused = tuple[str, str]
"""What is wrong, and what is allowed."""

CELLS_APART = "commas, semicolons, tabs, bars or spaces between cells"

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
A_VALUE = "a value in every row, other columns, or to leave out rows with missing values"
FEW_ROWS_LEFT: Refused = (
    "Without the rows with missing values there are too few.",
    "at least 2 rows with a value in every column that is used; or choose other columns",
)

# The choice of columns
NO_SUCH_NAME = "There is no column of this name."
NO_INPUT: Refused = ("No input is chosen.", "at least one column of numbers")
IS_TARGET: Refused = ("This column is the target.", "a column that is not the target")
TWICE: Refused = ("This column stands here twice.", "different columns")
NUMBERS = "a column of numbers"
NUMBERS_OR_ONE_HOT = "a column of numbers, or one input for each of its values (one-hot)"
NUMBERS_OR_CLASSES = "a column of numbers, or a task of classes"
ONE_UNIT_OR_CLASSES = "one unit in all rows, or a task of classes"
DIFFERENT_VALUES = "a column with different values"


def too_many_lines(found: int, rows: int, lines: int) -> Refused:
    return f"This text has {found} lines.", f"at most {rows} rows, or a sample of them; {lines} lines in all"


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


def other_width(line: int, width: int, other_line: int, other_width: int) -> Refused:
    cells = "1 cell" if width == 1 else f"{width} cells"
    message = f"Line {line} has {cells}, but line {other_line} has {other_width}."
    return message, f"equally many cells in every line, with {CELLS_APART}"


def too_many_rows(found: int, most: int) -> Refused:
    return f"There are more than {most} rows: {found}.", f"at most {most} rows, or a sample of them"


def no_such_number(last: int) -> Refused:
    return "There is no such column.", f"a name, or a number from 0 to {last}"


def too_many_columns(inputs: int, most: int) -> Refused:
    return f"There are {inputs} inputs and a target.", f"at most {most} columns in all: choose some"


def too_many_inputs(inputs: int, most: int) -> Refused:
    return (
        f"With one input for each text there are {inputs} inputs.",
        f"at most {most} inputs: choose fewer columns",
    )


def too_many_classes(found: int, most: int) -> Refused:
    message = f"The target has {found} different values: too many for classes."
    return message, f"at most {most} classes, or a column of numbers"


def holds_text(number: int, name: str) -> str:
    return f"Column {number} ({shown(name)}) holds text."


def never_changes(number: int, name: str) -> str:
    return f"Column {number} ({shown(name)}) is the same in every row."


def units_differ(number: int, name: str, units: Sequence[str]) -> str:
    listed = ", ".join(shown(unit) if unit else "none" for unit in units[:5])
    return f"Column {number} ({shown(name)}) holds numbers with different units: {listed}."


def is_no_number(line: int, number: int, name: str, cell: str, unit: str, more: int) -> str:
    """unit: what stands beside the other numbers. more: how many other cells of the column are no numbers."""
    without = f" with {shown(unit)}" if unit else ""
    what = f"holds {shown(cell)}, which is no finite number{without}"
    also = f" {_more(more)} no number{'s' if more > 1 else ''} either." if more else ""
    return f"Line {line}, column {number} ({shown(name)}) {what}.{also}"


def a_number(unit: str) -> str:
    """What is allowed in a column of numbers, beside which this unit stands."""
    return f"a number with {shown(unit)} in every row; or choose other columns" if unit else A_NUMBER


def is_empty(line: int, number: int, name: str, more: int) -> str:
    """more: how many other cells of the column are empty, too, or hold nothing of its kind."""
    also = f" {_more(more)} of no use either." if more else ""
    return f"Line {line}, column {number} ({shown(name)}) has no value.{also}"


def _more(count: int) -> str:
    return "One more cell of this column is" if count == 1 else f"{count} more cells of this column are"
