"""A learning-rate range test: one run whose rate grows from step to step, and the loss that each step met.

After Smith, Cyclical Learning Rates for Training Neural Networks (2017), arXiv 1506.01186, section 3.3.
"""

from collections.abc import Callable

import numpy as np

from app.descent.optimizer import Optimizer
from app.descent.schedules import scheduled
from app.slope import Array
from app.training.chunks import Stopped
from app.training.runs import iterations
from app.training.step import Point, Training
from app.training.tasks import KeepGoing, always


def range_test(
    training: Training,
    optimizer_at: Callable[[float], Optimizer],
    start: Array,
    rates: Array,
    keep_going: KeepGoing = always,
) -> Array:
    """Return the losses (steps,) that the steps with these rates (steps,) met, each before it was taken.

    start: theta (P,). The training's own optimizer is not used. Fewer losses come back where the run
    diverges: then the last one is that of the step that left the finite numbers. With mini-batches, a loss is
    that of the step's batch. Raises Stopped when keep_going says no; it is asked after each step.
    """
    optimizer = scheduled(optimizer_at, 1.0, lambda count: np.float64(rates[int(count)]))
    losses: list[object] = []
    for taken in iterations(training._replace(optimizer=optimizer), Point(start, optimizer.init(start), 0)):
        losses.append(taken.measurement.slope.value)
        if len(losses) == len(rates):
            break
        if not keep_going():
            raise Stopped
    return np.array(losses, dtype=float)
