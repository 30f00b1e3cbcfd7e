"""The table behind the help beside settings, `glossary.tsv`: one line for each.

What stands in the catalog has its words and its formula there, and what is a term has them in its text.
Where a line has no sentence, the setting has the same one in all registers, and that is said.
"""

from collections.abc import Mapping
from csv import QUOTE_NONE, DictReader
from pathlib import Path
from typing import NamedTuple

from app.formula import Formula


class Help(NamedTuple):
    """A title, what is said, and one formula."""

    title: str
    summary: str
    formula: Formula


TABLE = Path(__file__).with_name("glossary.tsv")


def read_table(path: Path = TABLE) -> Mapping[str, Help]:
    """Return the settings by name."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            row["name"]: Help(row["title"], row["summary"], Formula(row["latex"], row["text"]))
            for row in DictReader(lines, delimiter="\t", quoting=QUOTE_NONE)
        }
