"""The price of a sweep: all of its runs together, and the dearest one alone, each with a limit."""

from collections.abc import Sequence

from app.web.lab.sweep import words
from app.web.lab.sweep.cells import Row
from app.web.service.price_limits import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS

MOST_OPERATIONS_OF_A_SWEEP = 10 * MOST_OPERATIONS


def price_of(rows: Sequence[Row], rates: int, steps: int) -> int:
    """Operations of a run for each row and each of so many rates. Raises Refusal where that is too much."""
    operations = sum(row.operations for row in rows) * rates * steps
    dearest = max(row.operations for row in rows) * steps
    check_price("steps", operations, MOST_OPERATIONS_OF_A_SWEEP, OPERATIONS, words.FEWER_CELLS_OR_STEPS)
    check_price("steps", dearest, MOST_OPERATIONS, OPERATIONS, words.FEWER_STEPS_OR_ROWS)
    return operations
