"""Counts the parts of a JSON body before it is decoded: lists and objects cost far more than their bytes.

A million empty lists fit into 4 MB and take half a second to make, in which no thread can do anything else.
"""

from collections.abc import Iterator
from http import HTTPStatus

from app.web.service import words
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal

MOST_VALUES = 500_000
"""The largest data set has a quarter of it; numbers with all their digits fill 4 MB with fewer."""

MOST_NAMES_AND_LISTS = 50_000
"""Lists, objects and their fields. The largest path, data set and memory have a tenth of it."""


def check_parts(body: bytes) -> None:
    """Raise Refusal (422) when the body has too many parts. Signs within texts do not count."""
    # Most bodies have few signs even if all are counted, and need no second look.
    if _has_too_many([body]) and _has_too_many(_outside_texts(body)):
        allowed = words.FEWER_PARTS.format(values=MOST_VALUES, lists=MOST_NAMES_AND_LISTS)
        detail = ErrorDetail("body", words.TOO_MANY_PARTS, allowed)
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, detail)


def _has_too_many(pieces: Iterator[bytes] | list[bytes]) -> bool:
    values = beginnings = 0
    for piece in pieces:
        values += piece.count(b",") + 1
        beginnings += piece.count(b"[") + piece.count(b"{") + piece.count(b":")
        if values > MOST_VALUES or beginnings > MOST_NAMES_AND_LISTS:
            return True
    return False


def _outside_texts(body: bytes) -> Iterator[bytes]:
    """What is between the texts of a JSON body, piece by piece."""
    without_escapes = body.replace(rb"\\", b"").replace(rb"\"", b"")
    end = -1
    while True:
        begin = without_escapes.find(b'"', end + 1)
        yield without_escapes[end + 1 : begin if begin >= 0 else None]
        end = without_escapes.find(b'"', begin + 1)
        if begin < 0 or end < 0:
            return
