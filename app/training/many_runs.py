"""Many runs at once, as a leading axis: each has its own learning rate and is, to the bit, the run alone."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.derivatives.evaluation import loss
from app.derivatives.graph import Constant, Graph, Node
from app.derivatives.measurement import Measurement, Source
from app.slope import Array, Slope
from app.training.chunks import Stopped
from app.training.step import Training, step
from app.training.tasks import KeepGoing, always

NOT_DIVERGED = -1


class Ends(NamedTuple):
    """Where runs have come: theta (runs, P), and the loss on all data there (runs,).

    diverged: the count (runs,) of the step that left the finite numbers, -1 where none did. The theta of a
    run that diverged is the one after that step, and its loss is undefined.
    """

    theta: Array
    loss: Array
    diverged: Array


class ManyRuns(NamedTuple):
    """What the runs share.

    training_at: what stays the same in these runs, by their learning rates (runs,). whole: the loss on all
    data. one_by_one: whether the source measures each run by itself, because it already evaluates many points
    for one run.
    """

    training_at: Callable[[Array], Training]
    whole: Graph
    one_by_one: bool = False


def run_many(runs: ManyRuns, starts: Array, rates: Array, steps: int, keep_going: KeepGoing = always) -> Ends:
    """Take `steps` steps from starts (runs, P); a run that diverges stops there and the others go on.

    Raises Stopped when keep_going says no; it is asked before each step.
    """
    theta, diverged = starts.copy(), np.full(len(starts), NOT_DIVERGED)
    going, here, training = np.arange(len(starts)), starts, runs.training_at(rates)
    state = training.optimizer.init(here)
    for count in range(steps):
        if not keep_going():
            raise Stopped
        graph, source = _shared(runs, training.graph_at(count)), _source(runs, training.source_at(count))
        taken = step(graph, source, training.optimizer, here, state)
        theta[going], here, state = taken.theta, taken.theta, taken.state
        finite = np.isfinite(taken.measurement.slope.value) & np.isfinite(here).all(axis=-1)
        if not finite.all():
            diverged[going[~finite]] = count
            going, here, state = going[finite], here[finite], _only(state, finite)
            training = runs.training_at(rates[going])
        if not len(going):
            break
    losses = np.full(len(starts), np.nan)
    if len(going):  # of no runs at all there is no loss
        losses[going] = loss(_shared(runs, runs.whole), here)
    return Ends(theta, losses, diverged)


def shared_by_runs(graph: Graph) -> Graph:
    """Return the same graph whose data have an axis in front, for all runs.

    So each run has its own product of matrices, of the same shape as it has alone: that rounds to the same
    bits. One tall product for all runs is no faster here, and rounds otherwise.
    """
    if "shared_by_runs" not in graph.memo:
        nodes = tuple(_with_axis(node) for node in graph.nodes)
        graph.memo["shared_by_runs"] = graph._replace(nodes=nodes)
    shared: Graph = graph.memo["shared_by_runs"]
    return shared


def measuring_one_by_one(source: Source) -> Source:
    """Return the source that measures the runs one after the other; of each it keeps the slope alone."""

    def measure(graph: Graph, theta: Array) -> Measurement:
        slopes = [source.measure(graph, each).slope for each in theta]
        hessians = [slope.hessian for slope in slopes if slope.hessian is not None]
        values, gradients = (np.array([slope[part] for slope in slopes]) for part in (0, 1))
        return Measurement(Slope(values, gradients, np.array(hessians) if hessians else None), [], [])

    return Source(measure, source.cost)


def _shared(runs: ManyRuns, graph: Graph) -> Graph:
    return graph if runs.one_by_one else shared_by_runs(graph)


def _source(runs: ManyRuns, source: Source) -> Source:
    return measuring_one_by_one(source) if runs.one_by_one else source


def _with_axis(node: Node) -> Node:
    is_table = isinstance(node, Constant) and node.array.ndim > 1
    return node._replace(array=node.array[None]) if is_table else node  # type: ignore[attr-defined]


def _only(state: dict[str, Array], which: Array) -> dict[str, Array]:
    """The memories of these runs. A memory without axes is shared by all."""
    return {name: memory[which] if memory.ndim else memory for name, memory in state.items()}
