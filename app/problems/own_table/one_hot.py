"""Text columns with few different values as numbers: one input for each value, 1 where it stands, else 0."""

from app.problems.own_table.columns import Column

MOST_VALUES = 12


def can_be_one_hot(column: Column) -> bool:
    """Whether a column holds text, with few different values that come again."""
    present = len(column.cells) - sum(column.missing)
    return column.kind == "text" and 2 <= column.distinct <= MOST_VALUES and column.distinct < present


def labels_of(column: Column) -> list[str]:
    """The different values of a text column, in the order of the alphabet."""
    return sorted(value for value in set(column.values) if isinstance(value, str))
