"""Mini-batches: which rows of the data each step sees."""

import numpy as np

from app.slope import Array


def batch_rows(count: int, rows: int, batch_size: int | None, seed: int) -> Array | None:
    """Return the rows (batch,) that step `count` sees, or None for all of them.

    Every epoch shuffles all rows anew, from the seed and the epoch's number alone, and cuts them into
    batches; the last batch of an epoch holds what remains. A batch size of None, or of at least
    `rows`, means all rows, in their own order.
    """
    if batch_size is None or batch_size >= rows:
        return None
    batches = -(-rows // batch_size)
    epoch, batch = divmod(count, batches)
    # A spawn key of its own: shuffling must not repeat the numbers that a random source draws.
    order = np.random.default_rng(np.random.SeedSequence([seed, epoch], spawn_key=(2,))).permutation(rows)
    return order[batch * batch_size : (batch + 1) * batch_size]
