"""Elementary functions at their kinks; test_formula_rows.py tests every row elsewhere."""

import numpy as np
import pytest

from app.derivatives.primitives.elementary_functions import absolute, maximum, minimum, sqrt


def slopes(row, *inputs):
    arrays = [np.array(number) for number in inputs]
    with np.errstate(all="ignore"):
        return [float(each) for each in row.pull(1.0, row.apply(*arrays), arrays, [True] * len(arrays))]


def test_a_root_is_infinitely_steep_at_zero():
    assert slopes(sqrt, 0.0) == [np.inf]


@pytest.mark.parametrize("row", [maximum, minimum], ids=["max", "min"])
def test_ties_share_the_slope(row):
    assert slopes(row, 2.0, 2.0) == [0.5, 0.5]


def test_the_size_is_flat_at_zero():
    assert slopes(absolute, 0.0) == [0.0]
    assert slopes(absolute, -2.0) == [-1.0]
