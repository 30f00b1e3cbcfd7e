"""A run as a table: one line for each step, with point, gradient and update, number by number."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import NamedTuple

from app.slope import Array


class Row(NamedTuple):
    """One step: its number, the loss before it, theta (P,) before it, the gradient there, and the update."""

    number: int
    value: float
    theta: Array
    gradient: Array
    update: Array


def run_table(labels: Sequence[str], rows: Iterable[Row]) -> str:
    """Comma-separated values (RFC 4180, 2005) under a line of names; every bit of every number is kept.

    labels: the name of each of the P parameters.
    """
    text = StringIO()
    writer = csv.writer(text)
    prefixes = ("theta", "gradient", "update")
    writer.writerow(["count", "value", *(f"{prefix} {label}" for prefix in prefixes for label in labels)])
    for row in rows:
        numbers = (float(number) for part in row[2:] for number in part)
        writer.writerow([row.number, repr(float(row.value)), *map(repr, numbers)])
    return text.getvalue()
