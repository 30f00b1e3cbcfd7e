"""A traced training iteration against PyTorch eager with retain_grad on every node.

Traced: the value of every node and its derivative, the gradient, the update and the new point.
"""

from collections.abc import Callable, Iterator
from itertools import product

import numpy as np
import torch

from app.derivatives.backpropagation import backpropagation
from app.descent.rules import make_optimizer
from app.training.step import Step, step
from tests.benchmarks.pytorch_peers import LOSSES, Training
from tests.benchmarks.table import Row
from tests.benchmarks.threads import each_number_of_threads
from tests.benchmarks.timing import medians
from tests.benchmarks.workload import Workload, make_workload

TARGETS = {(2, 4, 2, 1): 4.0, (2, 8, 8, 1): 3.0}
OPTIMIZERS = {"gradient_descent": torch.optim.SGD, "adam": torch.optim.Adam}
LEARNING_RATE = 0.01


def rows() -> Iterator[Row]:
    """Both networks, with two losses and two optimizers."""
    for layers, loss, optimizer in product(TARGETS, LOSSES, OPTIMIZERS):
        yield from _races(make_workload(layers, loss), optimizer)


def _races(workload: Workload, optimizer: str) -> Iterator[Row]:
    for threads in each_number_of_threads():
        theirs = Training(workload, OPTIMIZERS[optimizer], LEARNING_RATE)
        ours = _our_iteration(workload, optimizer)
        _check_that_both_do_the_same(ours(), theirs)
        seconds = medians({"ours": ours, "theirs": theirs.iterate}, repetitions=150, calls=20)
        what, peer = f"iteration {workload.name}", f"PyTorch eager {optimizer}"
        target = TARGETS[workload.layers]
        yield Row(what, peer, threads, seconds["ours"], seconds["theirs"], target)


def _our_iteration(workload: Workload, optimizer: str) -> Callable[[], Step]:
    """Each call goes on from where the last one stopped, as PyTorch's does."""
    rule, source = make_optimizer(optimizer, {"learning_rate": LEARNING_RATE}), backpropagation()
    theta, state = workload.theta, rule.init(workload.theta)

    def iterate() -> Step:
        nonlocal theta, state
        taken = step(workload.graph, source, rule, theta, state)
        theta, state = taken.theta, taken.state
        return taken

    return iterate


def _check_that_both_do_the_same(ours: Step, theirs: Training) -> None:
    loss, nodes = theirs.iterate()
    np.testing.assert_allclose(ours.measurement.slope.value, loss.item(), rtol=1e-12)
    np.testing.assert_allclose(ours.theta, theirs.theta(), rtol=1e-9)
    first_of_ours = next(values for values in ours.measurement.values if np.shape(values) == nodes[0].T.shape)
    np.testing.assert_allclose(first_of_ours, nodes[0].detach().numpy().T, rtol=1e-12)
