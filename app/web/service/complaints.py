"""Turns validation errors into sentences: which field is wrong, why, and what is allowed.

It only translates: pydantic and our own checks find the errors.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

LONGEST_NAME = 60
A_BODY = "one JSON object in UTF-8 with finite numbers, sent with content-type: application/json"


class Complaint(NamedTuple):
    """One thing that is wrong. The field is a path such as `problem.layers[1]`."""

    field: str
    message: str
    allowed: str


# By pydantic's name for the mistake: what is wrong, and what is allowed. Braces are filled from its limits.
_WORDS: dict[str, tuple[str, str]] = {
    "missing": ("This field is missing.", "a value for it"),
    "float_type": ("This is not a number.", "a finite number"),
    "int_type": ("This is not a whole number.", "a whole number"),
    "int_from_float": ("This is not a whole number.", "a whole number"),
    "bool_type": ("This is neither true nor false.", "true or false"),
    "bool_parsing": ("This is neither true nor false.", "true or false"),
    "string_type": ("This is not a text.", "a text"),
    "list_type": ("This is not a list.", "a list"),
    "dict_type": ("This is not an object.", "an object"),
    "model_type": ("This is not an object.", "an object"),
    "model_attributes_type": ("This is not an object.", "an object"),
    "finite_number": ("This number is not finite.", "a finite number"),
    "greater_than_equal": ("This number is too small.", "at least {ge}"),
    "less_than_equal": ("This number is too large.", "at most {le}"),
    "too_short": ("This list is too short.", "at least {min_length} entries"),
    "too_long": ("This list is too long.", "at most {max_length} entries"),
    "string_too_long": ("This text is too long.", "at most {max_length} characters"),
    "literal_error": ("This value is not known here.", "{expected}"),
    "union_tag_invalid": ("Its {discriminator} is not known here.", "{expected_tags}"),
    "union_tag_not_found": ("Its {discriminator} is missing.", "an object with {discriminator}"),
    "json_invalid": ("This is not valid JSON: {error}.", ""),
    # Raised by our own checks, which bring both sentences along.
    "refused": ("{message}", "{allowed}"),
}


def complaints_about(errors: Iterable[Mapping[str, Any]], body: Any) -> list[Complaint]:
    """One complaint for each field, in the order in which validation met them."""
    by_field: dict[str, Complaint] = {}
    for error in errors:
        complaint = _complaint(error, body)
        by_field.setdefault(complaint.field, complaint)
    return list(by_field.values())


def _complaint(error: Mapping[str, Any], body: Any) -> Complaint:
    message, allowed = _WORDS.get(error["type"], (f"{error['msg']}.", "a value as in /openapi.json"))
    limits = error.get("ctx", {})
    field = "body" if error["type"] == "json_invalid" else field_path(error["loc"], body)
    return Complaint(
        field, message.format_map(limits), A_BODY if field == "body" else allowed.format_map(limits)
    )


def field_path(location: Sequence[str | int], body: Any) -> str:
    """Validation's location, such as ("body", "problem", "layers", 1), as `problem.layers[1]`."""
    where, *parts = location
    path = ""
    for part in _parts_of_the_request(parts, body) if where == "body" else parts:
        path += f"[{part}]" if isinstance(part, int) else f".{part[:LONGEST_NAME]}"
    return path.removeprefix(".") or str(where)


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
