"""Mini-batches cut every epoch into all of its rows, once each."""

import numpy as np
import pytest

from app.training.batches import batch_rows


@pytest.mark.parametrize(("rows", "size"), [(10, 1), (10, 3), (10, 5), (10, 9), (7, 2)])
def test_an_epoch_sees_every_row_once(rows, size):
    batches = -(-rows // size)
    for epoch in range(3):
        seen = [batch_rows(epoch * batches + i, rows, size, seed=4) for i in range(batches)]
        assert [len(batch) for batch in seen[:-1]] == [size] * (batches - 1)
        assert sorted(np.concatenate(seen)) == list(range(rows))


@pytest.mark.parametrize("size", [None, 10, 11, 100_000])
def test_a_batch_as_large_as_the_data_is_the_full_batch_in_its_own_order(size):
    assert batch_rows(3, 10, size, seed=4) is None


def test_epochs_and_seeds_shuffle_differently_and_repeatably():
    first, again, next_epoch, other_seed = (
        batch_rows(count, 50, 25, seed).tolist() for count, seed in ((0, 1), (0, 1), (2, 1), (0, 2))
    )
    assert first == again
    assert first != next_epoch
    assert first != other_seed
