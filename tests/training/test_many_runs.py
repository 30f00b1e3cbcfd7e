"""Several runs on a leading axis of theta: each is, to the bit, the run it would be alone."""

import numpy as np
import pytest

from app.derivatives.curvature import with_hessian
from app.derivatives.noise import with_noise
from app.derivatives.sources import make_source
from app.descent.rules import RULES
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.problems.surfaces import SURFACES
from app.training.step import Point, Training, step_from
from tests.descent.making import make_optimizer

ROSENBROCK = expression_graph(parse(SURFACES["rosenbrock"].text())).graph
STARTS = np.array([[-1.2, 1.0], [0.5, 0.5], [1.0, -0.5]])


def training_with(rule: str, source: str = "backpropagation", **settings: float) -> Training:
    optimizer = make_optimizer(rule, settings)

    def source_at(count: int):
        made = with_noise(make_source(source, {}, (7, count)), 0.01, (7, count))
        return with_hessian(made) if optimizer.order == 2 else made

    return Training(lambda count: ROSENBROCK, source_at, optimizer)


def path(training: Training, start, steps: int):
    """The points (steps + 1, ..., P) from a start (..., P)."""
    here = Point(start, training.optimizer.init(start), 0)
    thetas = [start]
    for _ in range(steps):
        _, here = step_from(training, here)
        thetas.append(here.theta)
    return np.array(thetas)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("source", ["backpropagation", "central_differences", "spsa"])
def test_every_run_is_the_run_it_would_be_alone(rule, source):
    training = training_with(rule, source)
    together = path(training, STARTS, 12)
    for run, start in enumerate(STARTS):
        np.testing.assert_array_equal(together[:, run], path(training, start, 12))


def test_a_run_that_diverges_leaves_the_others_alone():
    training = training_with("gradient_descent", learning_rate=0.002)
    starts = np.array([[0.9, 0.8], [30.0, 30.0], [1.0, 1.0]])
    together = path(training, starts, 50)
    assert not np.isfinite(together[-1, 1]).all()
    assert np.isfinite(together[:, [0, 2]]).all()
    np.testing.assert_array_equal(together[:, [0, 2]], path(training, starts[[0, 2]], 50))
