"""Write numbers down as Python reads them: every bit of them comes back."""

import textwrap
from collections.abc import Iterable

import numpy as np

from app.slope import Array

WIDTH = 100


def number(value: object) -> str:
    """A number with all its digits; whole settings without a point."""
    return repr(value) if isinstance(value, int) else repr(float(np.asarray(value)))


def numbers(values: Iterable[object]) -> str:
    """Numbers with commas between them."""
    return ", ".join(map(number, values))


def vector(values: Array) -> str:
    """A list of numbers, over as many lines as it needs."""
    text = f"[{numbers(values)}]"
    if len(text) <= WIDTH:
        return text
    lines = textwrap.wrap(numbers(values), WIDTH - 4, break_long_words=False, break_on_hyphens=False)
    return "[\n" + "\n".join(f"    {line}" for line in lines) + ",\n]"


def table(rows: Array) -> str:
    """A list of rows, one a line."""
    return "[\n" + "\n".join(f"    [{numbers(row)}]," for row in rows) + "\n]"


def array(values: Array) -> str:
    """An array of NumPy, of any shape; zeros in short."""
    values = np.asarray(values, dtype=float)
    if values.ndim == 0:
        return number(values)
    if not values.any():
        return f"np.zeros({values.shape[0] if values.ndim == 1 else values.shape})"
    return f"np.array({vector(values) if values.ndim == 1 else table(values)})"
