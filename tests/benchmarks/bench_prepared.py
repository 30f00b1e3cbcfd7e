"""A traced training iteration in its prepared form against the reference, which goes from node to node.

Needs neither PyTorch nor JAX; runs alone as well: `python -m tests.benchmarks.bench_prepared`.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product

import numpy as np

from app.derivatives import backpropagation
from app.derivatives.measurement import Source
from app.descent.gradient_descent import gradient_descent
from app.training.step import Step, step
from tests.benchmarks.table import HEAD, Row, line
from tests.benchmarks.timing import medians
from tests.benchmarks.workload import LOSSES, Workload, make_workload

TARGETS = {(2, 4, 2, 1): 1.6, (2, 8, 8, 1): 1.45}
LEARNING_RATE = 0.01


def rows() -> Iterator[Row]:
    """Both networks, with two losses; measured, and also with every node read in each iteration."""
    for layers, loss in product(TARGETS, LOSSES):
        yield from _races(make_workload(layers, loss))


_REFERENCE = Source(backpropagation.measure, backpropagation.cost)


def _races(workload: Workload) -> Iterator[Row]:
    prepared = _iterations(workload, backpropagation.backpropagation())
    reference = _iterations(workload, _REFERENCE)
    _check_that_both_do_the_same(prepared, reference)
    rivals = {"ours": prepared, "theirs": reference}
    reading = {name: partial(_read, work) for name, work in rivals.items()}
    what = f"iteration {workload.name}"
    for works, peer, target in (
        (rivals, "the reference", TARGETS[workload.layers]),
        (reading, "the same, every node read", None),
    ):
        seconds = medians(works, repetitions=150, calls=20)
        yield Row(what, peer, 1, seconds["ours"], seconds["theirs"], target)


def _iterations(workload: Workload, source: Source) -> Callable[[], Step]:
    """Each call goes on from where the last one stopped."""
    rule = gradient_descent(LEARNING_RATE)
    theta, state = workload.theta, rule.init(workload.theta)

    def iterate() -> Step:
        nonlocal theta, state
        taken = step(workload.graph, source, rule, theta, state)
        theta, state = taken.theta, taken.state
        return taken

    return iterate


def _read(iterate: Callable[[], Step]) -> object:
    measurement = iterate().measurement
    return list(measurement.values), list(measurement.adjoints)


def _check_that_both_do_the_same(prepared: Callable[[], Step], reference: Callable[[], Step]) -> None:
    for _ in range(5):
        one, other = prepared(), reference()
        np.testing.assert_array_equal(one.theta, other.theta)
        for by_node in ("values", "adjoints"):
            pairs = zip(getattr(one.measurement, by_node), getattr(other.measurement, by_node), strict=True)
            for mine, theirs in pairs:
                np.testing.assert_array_equal(mine, theirs)


if __name__ == "__main__":
    measured = list(rows())
    print(HEAD, *map(line, measured), sep="\n")
    sys.exit(any(row.missed for row in measured))
