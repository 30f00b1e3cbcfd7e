"""Divergence: which numbers count as too large, and what is said then."""

import numpy as np
import pytest

from app.web.api.divergence import divergence


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
def test_one_number_that_is_not_finite_is_enough(number: float) -> None:
    assert divergence(3, 1.0, np.array([1.0, number])) == {
        "count": 3,
        "message": "Step 3 leads to numbers that are too large: the run has diverged.",
    }


def test_the_largest_finite_numbers_are_not_divergence() -> None:
    assert divergence(3, np.float64(1.7e308), np.array([-1.7e308, 5e-324]), np.array([])) is None


def test_a_step_without_a_number_is_this_step() -> None:
    found = divergence(None, np.inf)

    assert found is not None
    assert found["count"] is None
    assert str(found["message"]).startswith("This step ")
