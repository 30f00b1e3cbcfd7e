"""A traced training iteration against PyTorch eager with retain_grad on every node, its vmap, and JAX.

Traced: the value of every node and its derivative, the gradient, the update and the new point. JAX compiles
100 iterations into one scan, and is fast after that; how long it compiles stands beside our first iteration.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from time import perf_counter

import numpy as np
import torch

from app.derivatives.backpropagation import backpropagation
from app.slope import Array
from app.training.step import Step, step
from tests.benchmarks import jax_peer
from tests.benchmarks.pytorch_peers import Runs, Training
from tests.benchmarks.table import Row
from tests.benchmarks.threads import each_number_of_threads
from tests.benchmarks.timing import medians
from tests.benchmarks.workload import LOSSES, Workload, make_workload
from tests.descent.making import make_optimizer

TARGETS = {(2, 4, 2, 1): 4.0, (2, 8, 8, 1): 3.0}
OPTIMIZERS = {"gradient_descent": torch.optim.SGD, "adam": torch.optim.Adam}
LEARNING_RATE = 0.01
RUNS = 16
SCANNED = 100


def rows() -> Iterator[Row]:
    """Both networks, with two losses; against PyTorch eager with two optimizers."""
    for layers, loss in product(TARGETS, LOSSES):
        workload = make_workload(layers, loss)
        for optimizer in OPTIMIZERS:
            yield from _races(workload, optimizer)
        yield from _races_of_many_runs(workload)
        yield from _races_with_jax(workload)


def _races(workload: Workload, optimizer: str) -> Iterator[Row]:
    for threads in each_number_of_threads():
        theirs = Training(workload, OPTIMIZERS[optimizer], LEARNING_RATE)
        ours = _our_iteration(workload, optimizer)
        _check_that_both_do_the_same(ours(), theirs)
        seconds = medians({"ours": ours, "theirs": theirs.iterate}, repetitions=150, calls=20)
        what, peer = f"iteration {workload.name}", f"PyTorch eager {optimizer}"
        target = TARGETS[workload.layers]
        yield Row(what, peer, threads, seconds["ours"], seconds["theirs"], target)


def _races_of_many_runs(workload: Workload) -> Iterator[Row]:
    thetas = workload.theta + 0.1 * np.random.default_rng(4).normal(size=(RUNS, workload.graph.size))
    for threads in each_number_of_threads():
        ours = _our_iteration(workload, "gradient_descent", thetas)
        theirs = Runs(workload, thetas, LEARNING_RATE)
        np.testing.assert_allclose(ours().measurement.slope.value, theirs.iterate().numpy(), rtol=1e-12)
        seconds = medians({"ours": ours, "theirs": theirs.iterate}, repetitions=50, calls=4)
        what, peer = f"{RUNS} runs at once, {workload.name}", "PyTorch vmap gradient_descent"
        yield Row(what, peer, threads, seconds["ours"], seconds["theirs"], None)


def _races_with_jax(workload: Workload) -> Iterator[Row]:
    start = perf_counter()
    first = _our_iteration(make_workload(workload.layers, workload.loss), "gradient_descent")
    first()
    our_first = perf_counter() - start
    theirs = jax_peer.Training(workload, LEARNING_RATE, SCANNED)
    _check_that_jax_does_the_same(workload, theirs)
    untraced = jax_peer.Training(workload, LEARNING_RATE, SCANNED, traced=False)
    ours = _our_iteration(workload, "gradient_descent")
    rivals = {"ours": partial(_repeat, ours, SCANNED), "traced": theirs.iterate, "losses": untraced.iterate}
    each = {name: taken / SCANNED for name, taken in medians(rivals, repetitions=30).items()}
    what = f"iteration {workload.name}"
    yield Row(what, "JAX jitted scan, warm", 1, each["ours"], each["traced"], None)
    yield Row(what, "the same, losses alone", 1, each["ours"], each["losses"], None)
    yield Row(f"first {what}", "JAX jitted scan, compiling", 1, our_first, theirs.seconds_to_compile, None)


def _repeat(work: Callable[[], object], times: int) -> None:
    for _ in range(times):
        work()


def _check_that_jax_does_the_same(workload: Workload, theirs: jax_peer.Training) -> None:
    ours = _our_iteration(workload, "gradient_descent")
    _repeat(ours, SCANNED - 1)
    np.testing.assert_allclose(ours().theta, theirs.theta(), rtol=1e-9)


def _our_iteration(workload: Workload, optimizer: str, start: Array | None = None) -> Callable[[], Step]:
    """Each call goes on from where the last one stopped, as PyTorch's does."""
    rule, source = make_optimizer(optimizer, {"learning_rate": LEARNING_RATE}), backpropagation()
    theta = workload.theta if start is None else start
    state = rule.init(theta)

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
