"""Finds a field that a JSON object has twice: one of both would count, and nobody knows which was meant."""

import json
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from app.web.service import words
from app.web.service.error_details import ErrorDetail, written_path
from app.web.service.errors import Refusal


def check_fields(body: bytes, value: Any) -> None:
    """Raise Refusal (422) where an object of the body has a field twice. value: what was decoded of it."""
    # Nearly all bodies have as many fields as colons, and need no second look.
    if body.count(b":") != _fields(value):
        path = _path_of_first(body)
        if path:
            raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, ErrorDetail(path, *words.FIELD_TWICE))


def _fields(value: Any) -> int:
    """How many fields there are. Of lists in a list only the first is looked into: rows have none."""
    found, left = 0, [value]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            found += len(one)
            left.extend(one.values())
        elif isinstance(one, list) and one:
            left.extend(one if isinstance(one[0], dict) else one[:1])
    return found


class _Object(dict[str, Any]):
    """An object that has a field twice."""

    twice = ""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) == len(pairs):
        return fields
    wrong = _Object(fields)
    names = [name for name, _ in pairs]
    wrong.twice = next(name for k, name in enumerate(names) if name in names[:k])
    return wrong


def _path_of_first(body: bytes) -> str:
    try:
        told = json.loads(body, object_pairs_hook=_object)
    except RecursionError:
        # So deep a body is refused later, as no field is so deep.
        return ""
    return next((written_path(path) for path in _paths(told)), "")


def _paths(told: Any) -> Iterator[tuple[str | int, ...]]:
    left: list[tuple[tuple[str | int, ...], Any]] = [((), told)]
    while left:
        path, one = left.pop()
        if isinstance(one, _Object):
            yield (*path, one.twice)
        inside = one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
        left.extend(((*path, part), more) for part, more in inside)
