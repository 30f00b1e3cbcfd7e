"""How far a reader has come in a lesson, as an address holds it: `step=4&answers=b.a`."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.lessons.register import Lesson
from app.web.lessons import words

_OPEN = "-"


class Progress(NamedTuple):
    """step: the one that is read, from 1. answers: letters by question, "-" where none is given.

    done: the numbers of the steps that are done.
    """

    step: int
    answers: tuple[str, ...]
    done: frozenset[int]


def progress_in(said: Mapping[str, str], lesson: Lesson) -> tuple[Progress, list[str]]:
    """What an address says, and what is said of values that cannot be used."""
    notes: list[str] = []
    steps = len(lesson.text.steps)
    step = number_in(said.get("step", "1"), steps)
    if step is None:
        notes.append(words.NO_SUCH_STEP.format(steps=steps))
        step = 1
    answers = answers_in(said.get("answers", ""), lesson)
    if answers is None:
        notes.append(words.NO_SUCH_ANSWERS)
        answers = _filled((), lesson)
    before = frozenset(range(1, step))
    done = done_in(said["done"], steps) if "done" in said else before
    if done is None:
        notes.append(words.NO_SUCH_DONE.format(step=step))
        done = before
    return Progress(step, answers, done), notes


def number_in(text: str, most: int) -> int | None:
    """A whole number from 1 to `most`; None for anything else."""
    is_number = text.isascii() and text.isdigit() and len(text) <= 2
    return int(text) if is_number and 1 <= int(text) <= most else None


def answers_in(text: str, lesson: Lesson) -> tuple[str, ...] | None:
    """Letters by question; None where one is no answer of its question."""
    given = text.split(".") if text else []
    if len(given) > len(lesson.questions):
        return None
    known = [letters(len(one.answers)) + _OPEN for one in lesson.questions]
    if any(len(letter) != 1 or letter not in some for letter, some in zip(given, known, strict=False)):
        return None
    return _filled(given, lesson)


def _filled(given: Sequence[str], lesson: Lesson) -> tuple[str, ...]:
    return (*given, *[_OPEN] * (len(lesson.questions) - len(given)))


def done_in(text: str, steps: int) -> frozenset[int] | None:
    """The numbers of the steps that are done; None where one is no step."""
    numbers = [number_in(one, steps) for one in text.split(".")] if text else []
    found = [number for number in numbers if number is not None]
    return frozenset(found) if len(found) == len(numbers) else None


def letters(count: int) -> str:
    """The letters of so many answers."""
    return "abcdefgh"[:count]
