"""The words that are explained: which term each form of a word belongs to, read from the terms' texts."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import frontmatter

from app.folders import TEXTS

TERM_FILES = TEXTS / "words" / "terms"
"""One file a term: its name is the term's, and its place on the page of words."""


class Vocabulary(NamedTuple):
    """pattern: finds every form, and what only looks like one. terms: that of each form, in small letters."""

    pattern: re.Pattern[str]
    terms: dict[str, str]


@cache
def vocabulary() -> Vocabulary:
    """All forms of all terms; read once."""
    terms: dict[str, str] = {}
    others: list[str] = []
    for path in sorted(TERM_FILES.glob("*.md")):
        fields: Mapping[str, Any] = frontmatter.loads(path.read_text(encoding="utf-8")).metadata
        terms |= dict.fromkeys(map(str.lower, fields["forms"]), path.stem)
        others += fields.get("not", ())
    # The longest first: of "chain rule" and "rule" it is the former.
    longest = sorted([*terms, *others], key=len, reverse=True)
    words = "|".join(map(re.escape, longest))
    return Vocabulary(re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), terms)
