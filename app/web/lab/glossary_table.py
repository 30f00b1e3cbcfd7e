"""The table behind the glossary, `glossary.tsv`: one line for each setting and each word of the page.

What stands in the catalog has its words and its formula there. Where a line has no sentence, the
setting has the same one in all registers, and that is said.
"""

from csv import QUOTE_NONE, DictReader
from pathlib import Path
from typing import NamedTuple

from app.formula import Formula


class Term(NamedTuple):
    """A title, one sentence, and one formula."""

    title: str
    summary: str
    formula: Formula


Table = dict[str, dict[str, Term]]
TABLE = Path(__file__).with_name("glossary.tsv")


def read_table(path: Path = TABLE) -> Table:
    """Return the terms by kind and by name."""
    table: Table = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in DictReader(lines, delimiter="\t", quoting=QUOTE_NONE):
            formula = Formula(row["latex"], row["text"])
            table.setdefault(row["kind"], {})[row["name"]] = Term(row["title"], row["summary"], formula)
    return table
