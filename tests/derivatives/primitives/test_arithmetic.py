"""Powers, which need care at and below zero; test_formula_rows.py tests every row elsewhere."""

import numpy as np
import pytest

from app.derivatives.primitives.arithmetic import power


@pytest.mark.parametrize(
    ("a", "b", "value", "slope", "curvature"),
    [
        (-3.0, 2.0, 9.0, -6.0, 2.0),
        (-3.0, 3.0, -27.0, 27.0, -18.0),
        (-2.0, -1.0, -0.5, -0.25, -0.25),
        (0.0, 0.0, 1.0, 0.0, 0.0),
        (0.0, 1.0, 0.0, 1.0, 0.0),
        (0.0, 2.0, 0.0, 0.0, 2.0),
        (0.0, 3.0, 0.0, 0.0, 0.0),
        (0.0, 0.5, 0.0, np.inf, -np.inf),
        (0.0, -1.0, np.inf, -np.inf, np.inf),
        (-1.0, 0.5, np.nan, np.nan, np.nan),
    ],
)
def test_a_constant_power_is_right_at_and_below_zero(a, b, value, slope, curvature):
    inputs, one = [np.array([a]), np.array(b)], np.ones(1)
    with np.errstate(all="ignore"):
        found = power.apply(*inputs)
        [found_slope, _] = power.pull(one, found, inputs, [True, False])
        [pulled, _] = power.pull_tangent(one, None, found, inputs, [one, None], [True, False])
    np.testing.assert_array_equal([found[0], found_slope[0], pulled[0]], [value, slope, curvature])


@pytest.mark.parametrize("b", [0.5, 1.0, 2.0])
def test_the_slope_by_the_exponent_is_zero_at_base_zero(b):
    inputs, one = [np.array([0.0]), np.array([b])], np.ones(1)
    with np.errstate(all="ignore"):
        value = power.apply(*inputs)
        assert power.pull(one, value, inputs, [False, True])[1] == 0
        assert power.pull_tangent(one, None, value, inputs, [None, one], [False, True])[1] == 0
