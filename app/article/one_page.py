"""One page to keep: the price of both halves, for the table."""

from app.article import first_half
from app.article.section import Numbers, Section


def numbers() -> Numbers:
    """How many forward passes one gradient is worth, by backpropagation and by nudging."""
    found = first_half.numbers()
    return {name: found[name] for name in ("passes", "parameters", "central_differences_times")}


SECTION = Section("08-one-page", numbers)
