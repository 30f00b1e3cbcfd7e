"""A range test is one run whose rate grows: each loss is that of the point before the step with its rate."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.descent.gradient_descent import gradient_descent
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.training.chunks import Stopped
from app.training.range_test import range_test
from app.training.step import Training
from tests.descent.making import make_optimizer

PARABOLA = expression_graph(parse("w^2/2")).graph
START = np.array([1.0])
TRAINING = Training(lambda count: PARABOLA, lambda count: backpropagation(), make_optimizer("momentum", {}))


def gradient_descent_at(rate: float):
    return gradient_descent(rate)


def losses_of(rates: list[float], **more) -> list[float]:
    return range_test(TRAINING, gradient_descent_at, START, np.array(rates), **more).tolist()


def test_on_a_parabola_each_step_leaves_one_minus_its_rate() -> None:
    rates = [0.1, 0.5, 1.5, 2.5]

    left = np.cumprod([1.0, *(1 - rate for rate in rates[:-1])])
    np.testing.assert_allclose(losses_of(rates), left**2 / 2, rtol=1e-12)


def test_a_run_that_diverges_ends_with_the_step_that_did() -> None:
    assert len(losses_of([1e200] * 5)) == 2


def test_it_stops_when_it_may_not_go_on() -> None:
    with pytest.raises(Stopped):
        losses_of([0.1, 0.2], keep_going=lambda: False)
