"""Per-node numbers are those of one row, or the mean of all rows, by separate runs of single rows."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.dual_numbers import forward_mode
from app.derivatives.primitives.losses import LOSSES
from app.problems.networks import Network, network_graph
from app.problems.per_node import LayerNumbers, per_node

RNG = np.random.default_rng(1)
X, LABELS = RNG.normal(size=(6, 2)), np.eye(2)[RNG.integers(0, 2, 6)]
THETA = RNG.normal(size=17)


def numbers(loss: str, rows: slice, example: int | None, source=backpropagation) -> list[LayerNumbers]:
    """Per-node numbers of a 2-3-2 network on some of the rows."""
    network = Network((2, 3, 2), ("tanh", "sigmoid"), loss)
    built = network_graph(network, X[rows], LABELS[rows])
    measurement = source().measure(built.graph, THETA)
    return per_node(built.layers, measurement.values, measurement.adjoints, example)


@pytest.mark.parametrize("loss", LOSSES)
def test_an_example_has_the_numbers_it_would_have_alone(loss):
    for row in range(6):
        chosen = numbers(loss, slice(None), row)
        alone = numbers(loss, slice(row, row + 1), 0)
        for ours, expected in zip(chosen[1:], alone[1:], strict=True):
            np.testing.assert_allclose(ours.value, expected.value, rtol=1e-12)
            np.testing.assert_allclose(ours.pre_activation, expected.pre_activation, rtol=1e-12)
            np.testing.assert_allclose(ours.adjoint, expected.adjoint, rtol=1e-10, atol=1e-15)
            np.testing.assert_allclose(ours.delta, expected.delta, rtol=1e-10, atol=1e-15)


@pytest.mark.parametrize("loss", LOSSES)
def test_the_batch_has_the_mean_of_its_rows(loss):
    batch = numbers(loss, slice(None), None)
    rows = [numbers(loss, slice(None), row) for row in range(6)]
    for layer in (1, 2):
        for field in ("value", "pre_activation", "adjoint", "delta"):
            mean = np.mean([getattr(row[layer], field) for row in rows], axis=0)
            np.testing.assert_allclose(getattr(batch[layer], field), mean, rtol=1e-10, atol=1e-15)


def test_inputs_have_a_value_alone_and_other_sources_know_no_deltas():
    inputs, hidden, _ = numbers("huber", slice(None), 2)
    assert inputs.value.tolist() == X[2].tolist()
    assert inputs[2:] == (None, None, None, None)
    assert hidden.delta is not None
    _, hidden, outputs = numbers("huber", slice(None), 2, forward_mode)
    assert (hidden.adjoint, hidden.delta, outputs.adjoint, outputs.delta) == (None, None, None, None)


@pytest.mark.parametrize("row", [-1, 6])
def test_a_row_that_is_not_there_is_refused(row):
    with pytest.raises(IndexError, match=r"6 rows, from 0"):
        numbers("huber", slice(None), row)
