"""Splits rows into training and test rows; the network never trains on test rows."""

import numpy as np

from app.problems.data import Data
from app.setting import Setting
from app.slope import Array

TEST_FRACTION = Setting("test_fraction", 0.0, 0.0, 0.9, "Share of the rows kept aside for testing.")


def keep_aside(data: Data, groups: Array, test_fraction: float, rng: np.random.Generator) -> Data:
    """Move a share of the training rows to the test rows; rows keep their order in both.

    groups (rows,) holds the class of each row, or one value throughout when there are no classes.
    From every group the same share is drawn at random, rounded half up (a stratified split), but at
    least one row of every group stays for training.
    """
    members = [np.flatnonzero(groups == group) for group in np.unique(groups)]
    is_test = np.zeros(len(groups), dtype=bool)
    is_test[np.concatenate([_draw(rows, test_fraction, rng) for rows in members])] = True
    x, y = data.x, data.y
    return data._replace(x=x[~is_test], y=y[~is_test], x_test=x[is_test], y_test=y[is_test])


def _draw(rows: Array, test_fraction: float, rng: np.random.Generator) -> Array:
    count = min(int(test_fraction * len(rows) + 0.5), len(rows) - 1)
    return rng.permutation(rows)[:count]
