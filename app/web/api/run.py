"""Starts a run from an experiment and turns its iterations into fields of answers: for step and train."""

from typing import Any

from app.descent.plan import rate_at
from app.training.counters import CONVENTION, batches_of, counters
from app.training.runs import Iteration
from app.training.step import Point, Training
from app.web.api.divergence import all_finite, diverged_at
from app.web.api.measurement_fields import graphs_by_count, measured, priced
from app.web.api.price_of_measuring import operations_of_measuring
from app.web.schemas.experiment import Experiment
from app.web.schemas.optimizer import chosen_optimizer
from app.web.schemas.state import starting_state


class Run:
    """An experiment made ready to run: the training, its start, and its iterations as fields of answers."""

    def __init__(self, experiment: Experiment) -> None:
        graph_at = graphs_by_count(experiment)
        optimizer = chosen_optimizer(experiment.optimizer)
        theta = experiment.start()
        self._experiment = experiment
        self._first = graph_at(experiment.count)
        self.start = Point(theta, starting_state(optimizer, experiment.state, theta), experiment.count)
        self.training = Training(
            lambda count: graph_at(count).graph,
            experiment.source_at,
            optimizer,
            experiment.is_interleaved,
        )

    def measured(self, iteration: Iteration) -> dict[str, Any]:
        """The measurement, as differentiate answers it."""
        return measured(self._experiment, self._first, iteration.measurement)

    def rate(self, iteration: Iteration) -> float:
        """The learning rate of its step: a schedule may have changed it."""
        return rate_at(self._experiment.optimizer, iteration.start.state)

    def measuring_cost(self) -> dict[str, Any]:
        """What one measurement costs, as differentiate answers it."""
        return priced(self.training.source_from(self.start).cost(self._first.graph))

    def cost(self) -> dict[str, Any]:
        """What one iteration costs: the measurement and the update."""
        update = self._experiment.optimizer.price(self.start.theta.size)
        return {**self.measuring_cost(), "update": update}

    def counters(self, count: int) -> dict[str, Any]:
        """What the run has done when it has taken `count` steps, and how that is counted."""
        experiment, source = self._experiment, self.training.source_from(self.start)
        done = counters(
            count,
            experiment.problem.rows,
            experiment.batch_size,
            lambda step: source.cost(self.training.graph_at(step)),
            self.cost()["update"],
        )
        return {**done._asdict(), "convention": CONVENTION}

    def batches(self) -> list[dict[str, Any]]:
        """The kinds of batches in an epoch: how many, of how many rows, and what measuring on one costs."""
        cut = batches_of(self._experiment.problem.rows, self._experiment.batch_size)
        kinds = [(0, cut.full, cut.size), (cut.full, 1, cut.remain)]
        source = self.training.source_from(self.start)
        return [
            {"batches": number, "rows": rows, **source.cost(self.training.graph_at(step))._asdict()}
            for step, number, rows in kinds
            if rows
        ]


def operations_of_an_iteration(experiment: Experiment) -> int:
    """About how many operations one step of a run takes. Raises Refusal when that is too much."""
    updating = experiment.optimizer.price(experiment.problem.size)
    return operations_of_measuring(experiment) + updating


def end_fields(end: Point, diverged: int | None) -> dict[str, Any]:
    """The point after the last step, ready to be sent back for more.

    diverged: the step that did, if one did. Memory that overflowed counts too: nothing can go on from it.
    """
    if diverged is None and not all_finite(*end.state.values()):
        diverged = end.count - 1
    return {
        "theta": end.theta,
        "state": end.state,
        "count": end.count,
        "diverged": None if diverged is None else diverged_at(diverged),
    }
