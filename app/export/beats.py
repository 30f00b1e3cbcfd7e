"""Which beats of an iteration a line of code does: a mark behind the line, which no file holds."""

from collections.abc import Sequence
from typing import NamedTuple

BEATS = ("forward", "loss", "clear", "backward", "step")
"""As in the figure; and clearing, which libraries need that add slopes to those of before."""

_MARK = "\x1f"


class Line(NamedTuple):
    """A line of code, and the beats that it does; none where it only prepares."""

    text: str
    beats: tuple[str, ...]


def marked(lines: Sequence[str], *beats: str) -> list[str]:
    """These lines, each with a mark that it does these beats; empty ones do nothing."""
    mark = _MARK + " ".join(beats)
    return [line + mark if line and _MARK not in line else line for line in lines]


def marked_code(code: str, *beats: str) -> str:
    """The same for code of many lines, but for heads and descriptions of functions: these do nothing."""
    lines = code.split("\n")
    return "\n".join(line if _only_names(line) else marked([line], *beats)[0] for line in lines)


def lines_of(code: str) -> tuple[Line, ...]:
    """The lines of marked code, each with its beats."""
    parted = (line.partition(_MARK) for line in code.split("\n"))
    return tuple(Line(text, tuple(beats.split())) for text, _, beats in parted)


def without_marks(code: str) -> str:
    """The code as a file holds it."""
    return "\n".join(line.text for line in lines_of(code))


def _only_names(line: str) -> bool:
    return line.startswith("def ") or line.lstrip().startswith(('"""', "#"))
