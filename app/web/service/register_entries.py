"""Turns the entries of a register into objects for JSON, without the fields that only the engine uses."""

from collections.abc import Iterable
from typing import Any

# What a row says to the engine, to explanations and to exports.
_NOT_FOR_VISITORS = {
    "build",
    "cartoon",
    "code",
    "critical",
    "explained",
    "expression",
    "fill",
    "make",
    "primitive",
    "probabilities",
    "slope_explained",
    "strength",
}


def register_entries(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Each entry (a NamedTuple) as an object, with its settings as objects and without what computes."""
    return [
        {name: _written(value) for name, value in row._asdict().items() if name not in _NOT_FOR_VISITORS}
        for row in rows
    ]


def _written(value: Any) -> Any:
    """Settings, like other named tuples, as objects."""
    if hasattr(value, "_asdict"):
        return value._asdict()
    return [_written(each) for each in value] if isinstance(value, tuple) else value
