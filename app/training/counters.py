"""Counts what a run has done so far: updates, passes, evaluations, epochs and multiply-adds.

The convention (it is printed wherever counters are shown): an update is one step. A forward pass computes and
keeps every value of one batch; a loss evaluation keeps only the loss, at a point nudged for the purpose.
A backward pass goes from the loss to all parameters. An epoch has seen every row once.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from app.derivatives.costs import Cost

CONVENTION = (
    "An update is one step. A forward pass computes and keeps every value of one batch; a loss evaluation "
    "keeps only the loss. A backward pass goes from the loss to all parameters. An epoch has seen every row "
    "once. Of multiplications and additions each counts one; so does a value of an activation."
)


class Counters(NamedTuple):
    """What a run has done since its start; the number of epochs need not be whole."""

    updates: int
    epochs: float
    forward_passes: int
    backward_passes: int
    loss_evaluations: int
    multiply_adds: int


class Batches(NamedTuple):
    """How an epoch is cut: `full` batches of `size` rows, and the rows that `remain` for one more."""

    size: int
    full: int
    remain: int

    @property
    def number(self) -> int:
        """How many batches an epoch has."""
        return self.full + (self.remain > 0)


def batches_of(rows: int, batch_size: int | None) -> Batches:
    """Return how `batch_rows` cuts an epoch of so many rows."""
    size = rows if batch_size is None else min(batch_size, rows)
    full, remain = divmod(rows, size)
    return Batches(size, full, remain)


def counters(
    count: int, rows: int, batch_size: int | None, cost_at: Callable[[int], Cost], updating: int
) -> Counters:
    """Return what a run has done when it has taken `count` steps.

    cost_at(count): what the measurement of one step costs; only the last batch of an epoch may differ from
    the others. updating: the operations of one update.
    """
    batches = batches_of(rows, batch_size)
    epochs, into = divmod(count, batches.number)
    full = epochs * batches.full + into
    whole, rest = cost_at(0), cost_at(batches.number - 1)

    def so_far(one: int, last: int) -> int:
        return full * one + (count - full) * last

    return Counters(
        updates=count,
        epochs=epochs + into * batches.size / rows,
        # Every measurement starts with one pass that keeps all values.
        forward_passes=count,
        backward_passes=so_far(whole.backward_passes, rest.backward_passes),
        loss_evaluations=so_far(whole.evaluations - 1, rest.evaluations - 1),
        multiply_adds=so_far(whole.forward + whole.backward, rest.forward + rest.backward) + count * updating,
    )


def over_legs(legs: Iterable[tuple[Counters, Counters]]) -> Counters:
    """Return what a run has done whose legs cost differently, from what each makes it until its two ends.

    Updates and epochs are those of the last end: they are counted alike in all legs.
    """
    ends = [*legs]
    sums = {
        name: sum(getattr(last, name) - getattr(first, name) for first, last in ends)
        for name in ("backward_passes", "loss_evaluations", "multiply_adds")
    }
    return ends[-1][1]._replace(**sums)
