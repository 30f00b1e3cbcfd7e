"""A section is code with the words that explain it: a chapter of a script, or two cells of a notebook."""

from collections.abc import Sequence
from typing import NamedTuple

from app.export.beats import without_marks

RULE = "# " + "-" * 77


class Section(NamedTuple):
    """A title, a few sentences in lines of their own, and the code, each line with the mark of its beats."""

    title: str
    words: tuple[str, ...]
    code: str


def one_line(text: str) -> str:
    """A text as it may stand in a comment: what could end the line and make code of the rest is a space."""
    return "".join(character if character.isprintable() else " " for character in text)


def as_script(opening: Sequence[str], sections: Sequence[Section]) -> str:
    """One Python file: the opening as its docstring, and each section under its title."""
    parts = ['"""' + "\n".join(opening) + '\n"""']
    for section in sections:
        comment = "\n".join(f"# {one_line(line)}".rstrip() for line in (section.title, *section.words))
        parts.append(f"{RULE}\n{comment}\n\n{without_marks(section.code.strip())}")
    return "\n\n".join(parts) + "\n"


def indented(lines: Sequence[str]) -> str:
    """Lines as the body of a function; empty ones stay empty."""
    return "\n".join(f"    {line}" if line else "" for line in lines)
