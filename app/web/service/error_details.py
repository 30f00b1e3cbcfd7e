"""Turns validation errors into sentences: which field is wrong, why, and what is allowed.

It only translates: pydantic and our own checks find the errors.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from app.web.service import words

LONGEST_NAME = 60


class ErrorDetail(NamedTuple):
    """One thing that is wrong. The field is a path such as `problem.layers[1]`."""

    field: str
    message: str
    allowed: str


def error_details(errors: Iterable[Mapping[str, Any]], body: Any) -> list[ErrorDetail]:
    """One error for each field, in the order in which validation met them."""
    by_field: dict[str, ErrorDetail] = {}
    for error in errors:
        detail = _detail(error, body)
        by_field.setdefault(detail.field, detail)
    return list(by_field.values())


def _detail(error: Mapping[str, Any], body: Any) -> ErrorDetail:
    message, allowed = words.VALIDATION.get(error["type"], (f"{error['msg']}.", words.A_VALUE))
    limits = error.get("ctx", {})
    field = field_path(error["loc"], body)
    return ErrorDetail(
        field, message.format_map(limits), words.A_BODY if field == "body" else allowed.format_map(limits)
    )


def field_path(location: Sequence[str | int], body: Any) -> str:
    """Validation's location, such as ("body", "problem", "layers", 1), as `problem.layers[1]`."""
    where, *parts = location
    return written_path(_parts_of_the_request(parts, body) if where == "body" else parts) or str(where)


def written_path(parts: Iterable[str | int]) -> str:
    """Names and places as one path, such as `problem.layers[1]`."""
    written = (f"[{part}]" if isinstance(part, int) else f".{part[:LONGEST_NAME]}" for part in parts)
    return "".join(written).removeprefix(".")


def _parts_of_the_request(parts: Sequence[str | int], value: Any) -> list[str | int]:
    """Only what the client wrote: where there is a choice of forms, validation adds the form's own name."""
    kept: list[str | int] = []
    for position, part in enumerate(parts):
        is_last = position == len(parts) - 1
        if isinstance(value, dict) and (part in value or is_last):
            kept.append(part)
            value = value.get(part)
        elif isinstance(value, list | str) and isinstance(part, int):
            # Within a text it is the character that is wrong.
            kept.append(part)
            value = value[part] if part < len(value) else None
    return kept
