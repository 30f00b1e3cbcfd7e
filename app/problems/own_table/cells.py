"""What a cell of a table is, apart from numbers: missing, or a text; and how it is shown in a message."""

_LONGEST_SHOWN = 24
_LONGEST_SIGN = 7
# What stands where a value is not known. The words may be meant as they stand, too: that is asked.
_DASHES = ["-", "--", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212"]
# As sheets write values that could not be computed, and as other programs write missing ones.
_ERRORS = ["#n/a", "#div/0!", "#value!", "#ref!", "#num!", "#name?", "#null!", "<na>", "nat", "\\n"]
_SIGNS = frozenset(["", "?", ".", "nan", "n.a.", *_DASHES, *_ERRORS])
_WORDS = frozenset(["na", "n/a", "null", "none"])


def is_missing(cell: str) -> bool:
    """Whether a cell is empty, or says that its value is not known."""
    if len(cell) > _LONGEST_SIGN:
        return False
    plain = cell.casefold()
    return plain in _SIGNS or plain in _WORDS


def may_be_meant(cell: str) -> bool:
    """Whether a missing value could as well be a word that is meant: NA, none."""
    return cell.casefold() in _WORDS


def shown(cell: str) -> str:
    """A cell for a message: in quotation marks, and short."""
    return f"“{cell}”" if len(cell) <= _LONGEST_SHOWN else f"“{cell[:_LONGEST_SHOWN]}…”"
