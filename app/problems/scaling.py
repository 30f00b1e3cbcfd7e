"""Standardised inputs: each column shifted and scaled to mean 0 and standard deviation 1."""

import numpy as np

from app.problems.data import Data


def standardised(data: Data) -> Data:
    """Every input column minus its mean, over its standard deviation, both of the training rows alone.

    The test rows are scaled with the same two numbers: they must not take part in any choice.
    The standard deviation divides by the number of rows; a column without spread stays at 0. Numbers too
    large for the machine become infinite or undefined, without a warning.
    """
    with np.errstate(all="ignore"):
        mean, spread = data.x.mean(axis=0), data.x.std(axis=0)
        scale = np.where(spread > 0, spread, 1.0)
        return data._replace(x=(data.x - mean) / scale, x_test=(data.x_test - mean) / scale)
