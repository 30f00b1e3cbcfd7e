"""Decodes and encodes all JSON, so that the same rules hold for every request and answer.

Numbers keep every bit in both directions; a number that is not finite goes out as null, because
JSON has no word for it.
"""

from typing import Any

import numpy as np
import orjson

from app.slope import Array


def decode(text: bytes) -> Any:
    """The value of a JSON text in UTF-8.

    Raises json.JSONDecodeError for everything that JSON does not know: NaN, Infinity, numbers
    beyond float64 such as 1e400, lone surrogates, other encodings, and nesting deeper than 1024.
    Of two fields with the same name the last one counts; requests have none (`field_twice`).
    """
    return orjson.loads(text)


def encode(value: Any) -> bytes:
    """A value of dicts, lists, numbers, strings and arrays as JSON."""
    return orjson.dumps(value, default=_rows, option=orjson.OPT_SERIALIZE_NUMPY)


def _rows(value: Array) -> Any:
    """Arrays that orjson does not write itself: scalars (0-d) and views that skip through memory."""
    if isinstance(value, np.ndarray):
        return value.tolist()
    raise TypeError(f"{type(value).__name__} has no JSON form")
