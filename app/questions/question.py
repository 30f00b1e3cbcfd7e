"""A question that is asked before a figure shows the answer, as an address holds it."""

import json
import re
from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any, NamedTuple

from app.questions import words
from app.questions.quantity import BEATS, quantity_in

LONGEST = 4000
LONGEST_TEXT, LONGEST_OPTION = 300, 120
FEWEST_OPTIONS, MOST_OPTIONS = 2, 5
FURTHEST = 100_000

OF_ALL = ("text", "kind", "of", "iteration", "beat")
OWN = {"choice": ("options", "right"), "sign": (), "number": ("tolerance",)}
"""The fields of every question, and what those of one kind have besides."""


class Question(NamedTuple):
    """A question, and the moment before which the figure stands until it is answered.

    kind: choice asks for one of the options, of which the teacher says the right one, by its place from 0.
    sign and number ask for a quantity `of` the run: what is right, within the tolerance, the engine says.
    """

    text: str
    kind: str
    iteration: int
    beat: str
    of: str = ""
    options: tuple[str, ...] = ()
    right: int | None = None
    tolerance: float | None = None

    def written(self) -> str:
        """As addresses have it: one JSON object, without what it does not say."""
        told = {name: value for name, value in self._asdict().items() if value not in ("", (), None)}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


class WrongQuestionError(Exception):
    """A question that cannot be asked, and why in a sentence: the wrong field, and what it has to be."""

    def __init__(self, field: str, allowed: str) -> None:
        super().__init__(words.WRONG.format(field=field, allowed=allowed))
        self.field = field
        self.allowed = allowed


def question_in(text: str) -> Question:
    """Read the question of an address.

    Raises WrongQuestionError, which names the field, for what is no question.
    """
    told = _object_in(text)
    kind = str(_read(told, "kind", lambda value: value in OWN, words.KIND))
    _check_fields(told, kind)
    question = Question(
        text=_text(told.get("text"), LONGEST_TEXT, "text", words.TEXT),
        kind=kind,
        iteration=int(_read(told, "iteration", _is_count, words.ITERATION)),
        beat=str(_read(told, "beat", lambda value: value in BEATS, words.BEAT)),
        of=_of(told, kind),
        options=_options(told.get("options")) if kind == "choice" else (),
    )
    _check_time(question)
    if kind == "number":
        return question._replace(tolerance=float(_read(told, "tolerance", _is_size, words.TOLERANCE)))
    if kind == "choice":
        places = range(len(question.options))
        right = _read(told, "right", lambda value: _is_count(value) and value in places, words.RIGHT)
        return question._replace(right=int(right))
    return question


def _object_in(text: str) -> Mapping[str, Any]:
    _check(len(text) <= LONGEST, "predict", words.QUESTION)
    try:
        told = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        raise WrongQuestionError("predict", words.OBJECT)
    return told


def _refuse(constant: str) -> None:
    """Python reads NaN and Infinity, which are no JSON."""
    raise ValueError(constant)


def _check_fields(told: Mapping[str, Any], kind: str) -> None:
    for field in told:
        _check(field in Question._fields, _plain(field)[:24], words.UNKNOWN)
        _check(field in (*OF_ALL, *OWN[kind]), field, words.NOT_OF_THIS_KIND.format(kind=kind))


def _check(holds: bool, field: str, allowed: str) -> None:
    if not holds:
        raise WrongQuestionError(field, allowed)


def _read(told: Mapping[str, Any], field: str, is_right: Callable[[Any], bool], allowed: str) -> str | float:
    value = told.get(field)
    if isinstance(value, str | int | float) and is_right(value):
        return value
    raise WrongQuestionError(field, allowed)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _is_count(value: Any) -> bool:
    return _is_number(value) and 0 <= value <= FURTHEST and value == int(value)


def _is_size(value: Any) -> bool:
    return _is_number(value) and value >= 0


def _plain(text: str) -> str:
    """Without what cannot be written, and with one space where there is any room."""
    return re.sub(r"[ \t\r\n]+", " ", re.sub("[\ud800-\udfff]", "", text)).strip(" ")


def _text(value: Any, longest: int, field: str, allowed: str) -> str:
    text = _plain(value) if isinstance(value, str) else ""
    _check(0 < len(text) <= longest, field, allowed)
    return text


def _options(told: Any) -> tuple[str, ...]:
    if not isinstance(told, list) or not FEWEST_OPTIONS <= len(told) <= MOST_OPTIONS:
        raise WrongQuestionError("options", words.OPTIONS)
    return tuple(_text(one, LONGEST_OPTION, "options", words.OPTIONS) for one in told)


def _of(told: Mapping[str, Any], kind: str) -> str:
    """What is asked for; a choice may say what explains it."""
    of = told.get("of", "")
    if of == "" and kind == "choice":
        return ""
    quantity = quantity_in(of) if isinstance(of, str) else None
    if quantity is None:
        raise WrongQuestionError("of", words.QUANTITY)
    _check(quantity.is_signed or kind != "sign", "of", words.SIGNED)
    return str(of)


def _check_time(question: Question) -> None:
    """What is asked for must not be seen before it is asked."""
    shown = quantity_in(question.of)
    _check(shown is None or BEATS.index(question.beat) <= BEATS.index(shown.beat), "beat", words.IN_TIME)
