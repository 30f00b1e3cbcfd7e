"""Counters are what a run adds up to when every step is counted by itself."""

from itertools import product

import numpy as np
import pytest

from app.derivatives.costs import Cost
from app.derivatives.sources import SOURCES, make_source
from app.problems.networks import Network, network_graph
from app.training.batches import batch_rows
from app.training.counters import Counters, counters

ROWS = 10
X, Y = np.ones((ROWS, 2)), np.ones((ROWS, 1))
NETWORK = Network((2, 3, 1), ("tanh", "identity"), "mean_squared_error")


def cost_at(count: int, batch_size: int | None, source: str) -> Cost:
    rows = batch_rows(count, ROWS, batch_size, seed=1)
    x, y = (X, Y) if rows is None else (X[rows], Y[rows])
    return make_source(source, {}).cost(network_graph(NETWORK, x, y).graph)


@pytest.mark.parametrize("source", SOURCES)
def test_they_are_the_sum_over_all_steps(source):
    for batch_size, count in product([None, 1, 3, 5, 10, 99], [0, 1, 3, 4, 13]):
        expect_the_sum(count, batch_size, source)


def expect_the_sum(count: int, batch_size: int | None, source: str) -> None:
    found = counters(count, ROWS, batch_size, lambda step: cost_at(step, batch_size, source), updating=7)

    costs = [cost_at(step, batch_size, source) for step in range(count)]
    seen = [batch_rows(step, ROWS, batch_size, seed=1) for step in range(count)]
    assert found.updates == found.forward_passes == count
    assert found.backward_passes == sum(cost.backward_passes for cost in costs)
    assert found.loss_evaluations == sum(cost.evaluations for cost in costs) - count
    assert found.multiply_adds == sum(cost.forward + cost.backward + 7 for cost in costs)
    assert found.epochs == pytest.approx(sum(ROWS if rows is None else len(rows) for rows in seen) / ROWS)


def test_one_backpropagation_is_one_update_and_not_one_epoch():
    found = counters(8, ROWS, 5, lambda step: cost_at(step, 5, "backpropagation"), updating=0)

    assert found[:5] == Counters(8, 4.0, 8, 8, 0, 0)[:5]


def test_nudging_takes_two_loss_evaluations_for_each_parameter():
    found = counters(1, ROWS, None, lambda step: cost_at(step, None, "central_differences"), updating=0)

    assert (found.forward_passes, found.backward_passes) == (1, 0)
    assert found.loss_evaluations == 2 * 13
