"""Says where a body is no JSON: the field of a number that is not finite; else line and column."""

import re
from http import HTTPStatus
from json import JSONDecodeError

from app.web.service import words
from app.web.service.error_details import ErrorDetail, written_path
from app.web.service.errors import Refusal
from app.web.service.json_codec import decode

MOST_TOKENS = 100_000
"""Texts and brackets that are looked at in front of a number: in few bodies there are so many."""

LONGEST_PATH = 200
"""Letters: nobody reads a longer path."""

_TEXT_OR_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|["\[\]{}]', re.DOTALL)
_NOT_FINITE = re.compile(r"[+-]?(nan|inf(inity)?)\b", re.IGNORECASE)
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_BEFORE_A_VALUE = ":[,"


def refusal_of(body: bytes, wrong: JSONDecodeError) -> Refusal:
    """What the client is told, with 422. The body is gone through once at most."""
    detail = _wrong_number(wrong.doc, wrong.pos) or _unreadable(body, wrong)
    return Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, detail)


def _unreadable(body: bytes, wrong: JSONDecodeError) -> ErrorDetail:
    try:
        body.decode()
    except UnicodeDecodeError as error:
        return ErrorDetail("body", words.NO_UTF_8.format(position=error.start + 1), words.A_BODY)
    reason = wrong.msg[:1].lower() + wrong.msg[1:]
    message = words.NO_JSON.format(reason=reason, line=wrong.lineno, column=wrong.colno)
    return ErrorDetail("body", message, words.A_BODY)


def _wrong_number(text: str, position: int) -> ErrorDetail | None:
    """What is wrong with the value that begins there; None where that is no number, or too far inside."""
    # The sign of -Infinity has been read.
    start = position - 1 if text[position - 1 : position] == "-" else position
    is_value = text[:start].rstrip()[-1:] in _BEFORE_A_VALUE
    said = words.BEYOND_ALL if _is_too_large(text, start) else words.NOT_FINITE
    if not is_value or not (said is words.BEYOND_ALL or _NOT_FINITE.match(text, start)):
        return None
    path = written_path(parts_around(text, start) or ())
    return ErrorDetail(path, *said) if path and len(path) <= LONGEST_PATH else None


def _is_too_large(text: str, start: int) -> bool:
    number = _NUMBER.match(text, start)
    return number is not None and abs(float(number[0])) == float("inf")


def parts_around(text: str, position: int) -> list[str | int] | None:
    """The names and places that lead to a value of a JSON text, from outside; None where there is none."""
    parts: list[str | int | None] = []
    end = 0
    for number, token in enumerate(_TEXT_OR_BRACKET.finditer(text, 0, position)):
        _pass_commas(parts, text.count(",", end, token.start()))
        if number == MOST_TOKENS or not _enter(parts, token[0]):
            return None
        end = token.end()
    _pass_commas(parts, text.count(",", end, position))
    known = [part for part in parts if part is not None]
    return known if len(known) == len(parts) else None


def _pass_commas(parts: list[str | int | None], commas: int) -> None:
    """After a comma comes the next of a list, and another name of an object."""
    if parts and commas:
        last = parts[-1]
        parts[-1] = last + commas if isinstance(last, int) else None


def _enter(parts: list[str | int | None], token: str) -> bool:
    """Whether a text or a bracket could be followed."""
    if token in "[{":
        parts.append(0 if token == "[" else None)
    elif token in "]}":
        if parts:
            parts.pop()
    elif token == '"':
        return False
    elif parts and parts[-1] is None:
        parts[-1] = decode(token.encode())
    return True
